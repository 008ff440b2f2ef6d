/** Italian: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('it');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Ammonisci…',
  warnHeading: (name) => t`Ammonisci ${name}`,
  warnHint: 'Non potrà commentare finché non conferma di averla letta.',
  warnReason: 'Ammonizione, visibile alla persona',
  warnSubmit: 'Ammonisci',
  warned: (name) => t`Ammonizione inviata a ${name}.`,
  warning: (read) => (read ? 'Ammonizione letta' : 'Ammonizione non ancora letta'),
  notes: 'Note',
  notesHint: 'Le vedono solo i moderatori.',
  noNotes: 'Nessuna nota.',
  newNote: 'Nuova nota',
  addNote: 'Aggiungi nota',
  noted: 'Nota aggiunta.',
  deleted: 'Nota eliminata.',
  deleteNote: 'Elimina la nota',
  noteBy: 'di',
  logByPerson: 'Tutto ciò che ha fatto',
  reports: 'Le sue segnalazioni',
  noReports: 'Non ha segnalato nulla.',
  outcomes: { open: 'aperta', upheld: 'confermata', declined: 'respinta' },
  allComments: 'Tutti i commenti',
  rejectAll: 'Respingi tutti i suoi commenti…',
  confirm: (published) =>
    t`Questo respinge tutti i suoi commenti pubblici o in attesa (${published} pubblici). Puoi annullarlo qui.`,
  reason: 'Motivo',
  note: 'Nota per l’autore (facoltativa)',
  rejectSubmit: 'Respingi tutti',
  rejected: (count) => plural(count, { one: '# commento respinto.', other: '# commenti respinti.' }),
  undoAll: 'Annulla',
  undone: (count) => plural(count, { one: '# commento ripristinato.', other: '# commenti ripristinati.' }),
};

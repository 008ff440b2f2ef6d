/** Dutch: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('nl');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Waarschuwen…',
  warnHeading: (name) => t`${name} waarschuwen`,
  warnHint: 'De persoon kan pas weer reageren na bevestiging dat de waarschuwing is gelezen.',
  warnReason: 'Waarschuwing, zichtbaar voor de persoon',
  warnSubmit: 'Waarschuwen',
  warned: (name) => t`${name} is gewaarschuwd.`,
  warning: (read) => (read ? 'Gewaarschuwd en gelezen' : 'Gewaarschuwd, nog niet gelezen'),
  notes: 'Notities',
  notesHint: 'Alleen moderators zien ze.',
  noNotes: 'Geen notities.',
  newNote: 'Nieuwe notitie',
  addNote: 'Notitie toevoegen',
  noted: 'Notitie toegevoegd.',
  deleted: 'Notitie verwijderd.',
  deleteNote: 'Notitie verwijderen',
  noteBy: 'van',
  logByPerson: 'Alles wat de persoon heeft gedaan',
  reports: 'Meldingen van de persoon',
  noReports: 'De persoon heeft niets gemeld.',
  outcomes: { open: 'openstaand', upheld: 'terecht', declined: 'ongegrond' },
  allComments: 'Alle reacties',
  rejectAll: 'Alle reacties van de persoon afwijzen…',
  confirm: (published) =>
    t`Dit wijst elke openbare of wachtende reactie van de persoon af (${published} openbaar). U kunt het hier ongedaan maken.`,
  reason: 'Reden',
  note: 'Bericht aan de schrijver (optioneel)',
  rejectSubmit: 'Alles afwijzen',
  rejected: (count) => plural(count, { one: '# reactie afgewezen.', other: '# reacties afgewezen.' }),
  undoAll: 'Ongedaan maken',
  undone: (count) => plural(count, { one: '# reactie hersteld.', other: '# reacties hersteld.' }),
};

/** German: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('de');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Verwarnen …',
  warnHeading: (name) => t`${name} verwarnen`,
  warnHint: 'Die Person kann erst wieder kommentieren, wenn sie das Lesen bestätigt hat.',
  warnReason: 'Verwarnung, für die Person sichtbar',
  warnSubmit: 'Verwarnen',
  warned: (name) => t`${name} ist verwarnt.`,
  warning: (read) => (read ? 'Verwarnt und gelesen' : 'Verwarnt, noch nicht gelesen'),
  notes: 'Notizen',
  notesHint: 'Nur die Moderation sieht sie.',
  noNotes: 'Keine Notizen.',
  newNote: 'Neue Notiz',
  addNote: 'Notiz hinzufügen',
  noted: 'Notiz hinzugefügt.',
  deleted: 'Notiz gelöscht.',
  deleteNote: 'Notiz löschen',
  noteBy: 'von',
  logByPerson: 'Alles, was die Person getan hat',
  reports: 'Meldungen dieser Person',
  noReports: 'Die Person hat nichts gemeldet.',
  outcomes: { open: 'offen', upheld: 'berechtigt', declined: 'unbegründet' },
  allComments: 'Alle Kommentare',
  rejectAll: 'Alle Kommentare dieser Person ablehnen …',
  confirm: (published) =>
    t`Das lehnt alle öffentlichen und wartenden Kommentare dieser Person ab (${published} öffentliche). Sie können es hier rückgängig machen.`,
  reason: 'Grund',
  note: 'Hinweis an die Person (freiwillig)',
  rejectSubmit: 'Alle ablehnen',
  rejected: (count) => plural(count, { one: '# Kommentar abgelehnt.', other: '# Kommentare abgelehnt.' }),
  undoAll: 'Rückgängig',
  undone: (count) =>
    plural(count, { one: '# Kommentar wiederhergestellt.', other: '# Kommentare wiederhergestellt.' }),
};

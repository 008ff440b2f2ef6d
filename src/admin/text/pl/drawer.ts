/** Polish: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pl');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Ostrzeż…',
  warnHeading: (name) => t`Ostrzeżenie: ${name}`,
  warnHint: 'Ta osoba nie może komentować, dopóki nie potwierdzi przeczytania.',
  warnReason: 'Ostrzeżenie, widoczne dla tej osoby',
  warnSubmit: 'Ostrzeż',
  warned: (name) => t`Ostrzeżono: ${name}.`,
  warning: (read) => (read ? 'Po ostrzeżeniu, przeczytanym' : 'Po ostrzeżeniu, jeszcze nieprzeczytanym'),
  notes: 'Notatki',
  notesHint: 'Widzą je tylko moderatorzy.',
  noNotes: 'Brak notatek.',
  newNote: 'Nowa notatka',
  addNote: 'Dodaj notatkę',
  noted: 'Notatka dodana.',
  deleted: 'Notatka usunięta.',
  deleteNote: 'Usuń notatkę',
  noteBy: 'autor:',
  logByPerson: 'Wszystkie działania tej osoby',
  reports: 'Zgłoszenia tej osoby',
  noReports: 'Ta osoba niczego nie zgłosiła.',
  outcomes: { open: 'otwarte', upheld: 'uznane', declined: 'oddalone' },
  allComments: 'Wszystkie komentarze',
  rejectAll: 'Odrzuć wszystkie komentarze tej osoby…',
  confirm: (published) =>
    t`Odrzucone zostaną wszystkie publiczne i oczekujące komentarze tej osoby (publiczne: ${published}). Można to tu cofnąć.`,
  reason: 'Powód',
  note: 'Wiadomość do autora (opcjonalnie)',
  rejectSubmit: 'Odrzuć wszystkie',
  rejected: (count) =>
    plural(count, {
      one: 'Odrzucono # komentarz.',
      few: 'Odrzucono # komentarze.',
      other: 'Odrzucono # komentarzy.',
    }),
  undoAll: 'Cofnij',
  undone: (count) =>
    plural(count, {
      one: 'Przywrócono # komentarz.',
      few: 'Przywrócono # komentarze.',
      other: 'Przywrócono # komentarzy.',
    }),
};

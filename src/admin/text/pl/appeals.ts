/** Polish: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const appealsView: typeof en.appealsView = {
  heading: 'Odwołania',
  empty: 'Brak otwartych odwołań.',
  emptyHint: 'Po usunięciu komentarza albo nałożeniu blokady można poprosić o ponowną ocenę.',
  by: (name) => t`Odwołanie: ${name}`,
  due: 'Termin odpowiedzi',
  overdue: 'po terminie',
  appeal: 'Co mówi ta osoba',
  decision: 'Decyzja',
  decidedBy: 'Kto zdecydował',
  until: 'Do',
  gone: 'Komentarza nie można już pokazać.',
  sanction: 'Decyzja dotyczy osoby, a nie komentarza.',
  keep: 'Utrzymaj decyzję…',
  overturn: 'Uchyl…',
  own: 'To była Twoja decyzja, więc odpowiedzieć musi inny moderator.',
  rank: 'Rola tej osoby jest zbyt wysoka, aby można było jej odpowiedzieć z Twoją rolą.',
  keepHeading: 'Utrzymaj decyzję',
  overturnHeading: 'Uchyl decyzję',
  keepHint: 'Nic się nie zmienia. Ta osoba zobaczy Twój powód.',
  overturnHint: 'Komentarz znów zostanie opublikowany albo sankcja zdjęta. Ta osoba zobaczy Twój powód.',
  reason: 'Powód, widoczny dla tej osoby',
  keepSubmit: 'Utrzymaj',
  overturnSubmit: 'Uchyl',
  kept: (name) => t`Utrzymano decyzję: ${name}.`,
  overturned: (name) => t`Uchylono decyzję: ${name}.`,
  undone: 'Cofnięto: odwołanie jest znów otwarte.',
  back: 'Wróć do odwołań',
};

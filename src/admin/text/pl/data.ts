/** Polish: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const dataWords: typeof en.dataWords = {
  heading: 'Dane osobowe',
  export: 'Pobierz dane tej osoby',
  erase: 'Usuń dane tej osoby…',
  confirm: (name) =>
    t`Usunięte zostaną imię, konto, głosy i uwagi do zgłoszeń (${name}), notatki o tej osobie oraz to, co wpisano o niej w dzienniku. Tego nie można cofnąć.`,
  texts: 'Publiczne komentarze tej osoby',
  modes: {
    remove: 'Usuń teksty',
    keep: 'Zachowaj teksty, bez imienia',
  },
  submit: 'Usuń na zawsze',
  erased: 'Usunięto. Komentarze i głosy znikną w ciągu minuty.',
};

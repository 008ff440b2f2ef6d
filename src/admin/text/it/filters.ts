/** Italian: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('it');

export const filterWords: typeof en.filterWords = {
  sort: 'Ordine',
  sorts: {
    age: { oldest: 'Prima i più vecchi', newest: 'Prima i più nuovi' },
    reports: 'Prima i più segnalati',
    urgency: 'Prima i più urgenti',
  },
  urgencyHint: 'Segnalazioni, motivi gravi e risultati delle regole valgono come ore di attesa.',
  where: 'Cerca in',
  inQueue: (queue) => t`Solo ${queue}`,
  inAll: 'Tutti i commenti',
  person: 'Persona',
  personHint: 'L’inizio di un nome',
  article: 'Articolo',
  articleHint: 'Parole, o inizi di parola, del titolo, della chiave o dell’indirizzo, o l’indirizzo intero',
  reason: 'Motivo',
  rule: 'Regola',
  any: 'Qualsiasi',
  from: 'Dal',
  to: 'Al',
  links: 'Solo con un link',
  clear: 'Azzera ricerca e filtri',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: 'Approvare # commento?', other: 'Approvare # commenti?' }),
  reject: (count) => plural(count, { one: 'Respingere # commento?', other: 'Respingere # commenti?' }),
  spam: (count) =>
    plural(count, {
      one: 'Contrassegnare # commento come spam?',
      other: 'Contrassegnare # commenti come spam?',
    }),
  see: (count) =>
    plural(count, {
      one: 'Contrassegnare # commento come visto?',
      other: 'Contrassegnare # commenti come visti?',
    }),
  hint: 'Puoi annullarlo.',
  yes: 'Sì, tutti',
};

/** French: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fr');

export const filterWords: typeof en.filterWords = {
  sort: 'Ordre',
  sorts: {
    age: { oldest: 'Plus anciens d’abord', newest: 'Plus récents d’abord' },
    reports: 'Plus signalés d’abord',
    urgency: 'Plus urgents d’abord',
  },
  urgencyHint:
    'Les signalements, les motifs graves et les résultats des règles comptent comme des heures d’attente.',
  where: 'Rechercher dans',
  inQueue: (queue) => t`${queue} seulement`,
  inAll: 'Tous les commentaires',
  person: 'Personne',
  personHint: 'Le début d’un nom',
  article: 'Article',
  articleHint: 'Des mots, ou des débuts de mots, du titre, de la clé ou de l’adresse, ou l’adresse entière',
  reason: 'Motif',
  rule: 'Règle',
  any: 'Indifférent',
  from: 'Du',
  to: 'Au',
  links: 'Seulement avec un lien',
  clear: 'Effacer la recherche et les filtres',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) =>
    plural(count, { one: 'Approuver # commentaire ?', other: 'Approuver # commentaires ?' }),
  reject: (count) => plural(count, { one: 'Rejeter # commentaire ?', other: 'Rejeter # commentaires ?' }),
  spam: (count) =>
    plural(count, {
      one: 'Marquer # commentaire comme spam ?',
      other: 'Marquer # commentaires comme spam ?',
    }),
  see: (count) =>
    plural(count, { one: 'Marquer # commentaire comme vu ?', other: 'Marquer # commentaires comme vus ?' }),
  hint: 'Vous pourrez l’annuler.',
  yes: 'Oui, tous',
};

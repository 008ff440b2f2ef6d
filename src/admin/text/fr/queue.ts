/** French: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const queueWords: typeof en.queueWords = {
  search: 'Rechercher tous les mots',
  filters: 'Filtres',
  filtersOn: (count) => t`Filtres (${count})`,
  noMatch: 'Aucun commentaire ne correspond.',
  noMatchHint: 'Les mots sont cherchés entiers : « bus » ne trouve pas « buste ».',
  partial:
    'Les commentaires plus anciens sont encore en préparation pour la recherche ; certains peuvent manquer.',
  alike: (count) => t`${count} presque identiques`,
  ofPerson: (count) => t`${count} de cette personne`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} ou plus`,
  groupAlike: 'Textes presque identiques',
  groupPerson: 'Commentaires d’une personne',
  groupHint: 'Tous sont sélectionnés. Décochez ceux qui n’en font pas partie.',
  groupEmpty: 'Tous sont décidés.',
  backToQueue: (queue) => t`Retour à « ${queue} »`,
  allOfPerson: 'Tous les commentaires de cette personne',
  allOfArticle: 'Tous les commentaires sur cet article',
};

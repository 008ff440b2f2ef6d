/** French: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const logWords: typeof en.logWords = {
  action: 'Quoi',
  anyAction: 'Tout',
  from: 'Du',
  to: 'Au',
  apply: 'Filtrer',
  byPerson: 'Ce qu’une personne a fait',
  csv: 'Télécharger en CSV',
  json: 'Télécharger en JSON',
  exporting: 'Collecte des entrées…',
};

export const logView: typeof en.logView = {
  heading: 'Journal',
  all: 'Toutes les décisions et tous les changements du site, les plus récents d’abord',
  ofPerson: 'Décisions sur une personne',
  ofComment: 'Décisions sur un commentaire',
  showAll: 'Afficher toutes les décisions',
  showComment: 'Afficher le commentaire',
  showCommentOf: (time) => t`Afficher le commentaire décidé le ${time}`,
  when: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  about: 'Au sujet de',
  why: 'Pourquoi',
  change: 'De, à',
  details: 'Détails',
  empty: 'Rien n’a encore été décidé ni modifié.',
};

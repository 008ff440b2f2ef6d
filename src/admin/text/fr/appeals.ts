/** French: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const appealsView: typeof en.appealsView = {
  heading: 'Recours',
  empty: 'Aucun recours ouvert.',
  emptyHint: 'On peut demander un nouvel examen après la suppression d’un commentaire ou un bannissement.',
  by: (name) => t`Recours de ${name}`,
  due: 'Réponse attendue',
  overdue: 'en retard',
  appeal: 'Ce que dit la personne',
  decision: 'La décision',
  decidedBy: 'Décidé par',
  until: 'Jusqu’au',
  gone: 'Le commentaire ne peut plus être affiché.',
  sanction: 'La décision porte sur la personne, pas sur un commentaire.',
  keep: 'Maintenir la décision…',
  overturn: 'Annuler la décision…',
  own: 'C’était votre décision : un autre modérateur doit répondre.',
  rank: 'Le rôle de cette personne est trop élevé pour que vous lui répondiez.',
  keepHeading: 'Maintenir la décision',
  overturnHeading: 'Annuler la décision',
  keepHint: 'Rien ne change. La personne voit votre motif.',
  overturnHint: 'Le commentaire est de nouveau publié, ou la sanction levée. La personne voit votre motif.',
  reason: 'Motif, montré à la personne',
  keepSubmit: 'Maintenir',
  overturnSubmit: 'Annuler la décision',
  kept: (name) => t`Maintenu : ${name}.`,
  overturned: (name) => t`Décision annulée : ${name}.`,
  undone: 'Annulé : le recours est de nouveau ouvert.',
  back: 'Retour aux recours',
};

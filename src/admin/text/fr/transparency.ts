/** French: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Rapport',
  intro:
    'Ce qui a été décidé pendant une période, pour un rapport de transparence. Les décisions annulées ne sont pas comptées.',
  from: 'Du',
  to: 'Au, inclus',
  show: 'Afficher',
  download: 'Télécharger en CSV',
  decisions: 'Décisions',
  decision: 'Décision',
  reason: 'Motif',
  by: 'Décidé par',
  automated: 'un contrôle',
  people: 'un modérateur',
  count: 'Nombre',
  none: 'Aucune pendant cette période.',
  ownWords: 'dans les mots du modérateur',
  answers: 'Signalements, notifications et recours',
  what: 'Quoi',
  received: 'Reçus',
  upheld: 'Fondés',
  declined: 'Refusés',
  median: 'Délai médian de réponse',
  reports: 'Signalements des lecteurs',
  allNotices: 'Toutes les notifications de contenu illégal',
  notices: (ground) => t`Notifications : ${ground}`,
  appeals: 'Recours (« refusés » : la décision a été maintenue)',
};

/** French: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Retenir les nouvelles réponses de ce fil',
  release: 'Ne plus retenir les réponses de ce fil',
  hint: 'Un modérateur examine chaque commentaire nouveau ou modifié avant sa parution. Son auteur en est informé. Les commentaires de la rédaction en sont exemptés.',
  reason: 'Motif, pour le journal',
  done: (held) =>
    held ? 'Les réponses attendent désormais un modérateur.' : 'Les réponses n’attendent plus.',
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Affluence sur cet article',
  legend: 'Nouveaux commentaires',
  modes: {
    premoderate: 'Attendent un modérateur',
    slow: 'Mode lent : un par personne à l’intervalle indiqué',
    closed: 'Ne sont pas acceptés',
  },
  seconds: 'Secondes entre deux commentaires',
  hours: 'Durée en heures ; vide : jusqu’à ce que quelqu’un y mette fin',
  reason: 'Motif, pour le journal',
  submit: 'Commencer',
  started: (mode) => t`${mode}, sur cet article.`,
};

/** French: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Commentaires de ${name}`,
  legend: 'Désormais',
  standings: {
    normal: 'Aucun traitement particulier',
    premoderated: 'Attendent un modérateur ; nous en informons la personne',
    trusted: 'Passent les règles et la relecture préalable, mais pas les mots et les liens',
  },
  reason: 'Motif, pour le journal',
  submit: 'Modifier',
  done: (name, standing) => t`${name} : ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`Bannir ${name}`,
  hint: 'Les personnes bannies peuvent lire, mais ni commenter, ni voter, ni signaler. Leurs commentaires restent.',
  reason: 'Motif, montré à la personne',
  until: 'Jusqu’au',
  forever: 'Définitivement',
  day: 'Un jour',
  week: 'Une semaine',
  month: 'Trente jours',
  date: 'Une date…',
  dateLabel: 'Fin du bannissement',
  submit: 'Bannir',
  lift: (name) => t`Lever le bannissement de ${name}`,
  liftHint: 'La personne peut commenter de nouveau immédiatement.',
  liftSubmit: 'Lever le bannissement',
  banned: (name) => t`${name} est banni.`,
  lifted: (name) => t`Le bannissement de ${name} est levé.`,
  pastDate: 'Choisissez une date à venir.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Ignorer les signalements de ${name}`,
  hint: 'La personne peut toujours lire et commenter. Nous lui disons qu’elle ne peut pas signaler, jusqu’à quand, et votre motif.',
  reason: 'Motif, montré à la personne',
  submit: 'Ignorer les signalements',
  muted: (name) => t`${name} ne peut plus signaler.`,
};

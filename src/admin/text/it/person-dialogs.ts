/** Italian: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Commenti di ${name}`,
  legend: 'Da ora in poi',
  standings: {
    normal: 'Nessun trattamento particolare',
    premoderated: 'Attendono un moderatore; avvisiamo la persona',
    trusted: 'Superano le regole e la moderazione preventiva, ma non parole e link',
  },
  reason: 'Motivo, per il registro',
  submit: 'Modifica',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`Blocca ${name}`,
  hint: 'Chi è bloccato può leggere, ma non commentare, votare o segnalare. I suoi commenti restano.',
  reason: 'Motivo, visibile alla persona',
  until: 'Fino a',
  forever: 'Per sempre',
  day: 'Un giorno',
  week: 'Una settimana',
  month: 'Trenta giorni',
  date: 'Una data…',
  dateLabel: 'Fine del blocco',
  submit: 'Blocca',
  lift: (name) => t`Togli il blocco a ${name}`,
  liftHint: 'Può commentare di nuovo subito.',
  liftSubmit: 'Togli il blocco',
  banned: (name) => t`${name} è in blocco.`,
  lifted: (name) => t`Il blocco di ${name} è stato tolto.`,
  pastDate: 'Scegli una data futura.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Ignora le segnalazioni di ${name}`,
  hint: 'Può ancora leggere e commentare. Le comunichiamo che non può segnalare, fino a quando e il tuo motivo.',
  reason: 'Motivo, visibile alla persona',
  submit: 'Ignora le segnalazioni',
  muted: (name) => t`${name} non può più segnalare.`,
};

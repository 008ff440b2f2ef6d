/** Italian: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Rapporto',
  intro:
    'Che cosa è stato deciso in un periodo, per un rapporto di trasparenza. Le decisioni annullate non sono contate.',
  from: 'Dal',
  to: 'Al, compreso',
  show: 'Mostra',
  download: 'Scarica come CSV',
  decisions: 'Decisioni',
  decision: 'Decisione',
  reason: 'Motivo',
  by: 'Deciso da',
  automated: 'un controllo',
  people: 'un moderatore',
  count: 'Numero',
  none: 'Nessuna in questo periodo.',
  ownWords: 'con le parole del moderatore',
  answers: 'Segnalazioni, notifiche e ricorsi',
  what: 'Che cosa',
  received: 'Ricevute',
  upheld: 'Confermate',
  declined: 'Respinte',
  median: 'Tempo mediano di risposta',
  reports: 'Segnalazioni dei lettori',
  allNotices: 'Tutte le notifiche di contenuti illegali',
  notices: (ground) => t`Notifiche: ${ground}`,
  appeals: 'Ricorsi («respinte»: la decisione è rimasta)',
};

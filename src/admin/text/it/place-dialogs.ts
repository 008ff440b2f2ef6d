/** Italian: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Trattieni le nuove risposte in questa discussione',
  release: 'Non trattenere più le risposte in questa discussione',
  hint: 'Un moderatore esamina ogni commento nuovo o modificato prima che compaia. L’autore ne viene informato. I commenti della redazione sono esenti.',
  reason: 'Motivo, per il registro',
  done: (held) => (held ? 'Le risposte ora attendono un moderatore.' : 'Le risposte non attendono più.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Afflusso su questo articolo',
  legend: 'Nuovi commenti',
  modes: {
    premoderate: 'Attendono un moderatore',
    slow: 'Modalità lenta: uno a persona con l’intervallo indicato',
    closed: 'Non vengono accettati',
  },
  seconds: 'Secondi tra due commenti',
  hours: 'Durata in ore; vuoto: finché qualcuno non la termina',
  reason: 'Motivo, per il registro',
  submit: 'Inizia',
  started: (mode) => t`${mode}, su questo articolo.`,
};

/** Italian: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const versionNames: typeof en.versionNames = {
  first: 'Come scritto all’inizio',
  edited: 'Modificato dall’autore',
  redacted: 'Dati personali rimossi da un moderatore',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Rimuovi dati personali',
  hint: 'Numeri di telefono, indirizzi, nomi: al loro posto si legge […]. Informiamo l’autore, con il tuo motivo.',
  passages: 'Che cosa rimuovere, un passaggio per riga',
  earlier: 'Anche dalle versioni precedenti, per sempre. Altrimenti i moderatori possono ancora leggerlo lì.',
  preview: 'Come si leggerà',
  reason: 'Motivo, visibile all’autore',
  submit: 'Rimuovi',
  none: 'Scrivi che cosa rimuovere.',
  missing: (passage) => t`“${passage}” non è nel testo.`,
  done: 'Dati personali rimossi.',
};

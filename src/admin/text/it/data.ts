/** Italian: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const dataWords: typeof en.dataWords = {
  heading: 'Dati personali',
  export: 'Scarica i suoi dati',
  erase: 'Cancella i dati di questa persona…',
  confirm: (name) =>
    t`Questo cancella nome, account, voti e note delle segnalazioni di ${name}, le note sulla persona e ciò che è stato scritto su di lei nel registro. Non si può annullare.`,
  texts: 'I suoi commenti pubblici',
  modes: {
    remove: 'Cancella i testi',
    keep: 'Conserva i testi, senza il nome',
  },
  submit: 'Cancella definitivamente',
  erased: 'Cancellato. Commenti e voti seguono entro un minuto.',
};

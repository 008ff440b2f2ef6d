/** German: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const dataWords: typeof en.dataWords = {
  heading: 'Persönliche Daten',
  export: 'Daten der Person herunterladen',
  erase: 'Daten dieser Person löschen …',
  confirm: (name) =>
    t`Das löscht Name, Konto, Stimmen und Anmerkungen zu Meldungen von ${name}, Notizen zur Person und was im Protokoll über sie eingegeben wurde. Das lässt sich nicht rückgängig machen.`,
  texts: 'Öffentliche Kommentare der Person',
  modes: {
    remove: 'Die Texte löschen',
    keep: 'Die Texte behalten, ohne den Namen',
  },
  submit: 'Endgültig löschen',
  erased: 'Gelöscht. Kommentare und Stimmen folgen innerhalb einer Minute.',
};

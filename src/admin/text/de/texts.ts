/** German: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const versionNames: typeof en.versionNames = {
  first: 'Wie zuerst geschrieben',
  edited: 'Vom Autor oder von der Autorin bearbeitet',
  redacted: 'Personenbezogene Daten von der Moderation entfernt',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Personenbezogene Daten entfernen',
  hint: 'Telefonnummern, Adressen, Namen: An ihrer Stelle steht […]. Wer den Kommentar geschrieben hat, erfährt davon und den Grund.',
  passages: 'Was entfernt wird, jede Stelle in einer Zeile',
  earlier: 'Auch aus früheren Fassungen, endgültig. Sonst kann die Moderation es dort weiter lesen.',
  preview: 'So steht es danach da',
  reason: 'Grund, für die Autorin oder den Autor sichtbar',
  submit: 'Entfernen',
  none: 'Geben Sie an, was entfernt werden soll.',
  missing: (passage) => t`„${passage}“ steht nicht im Text.`,
  done: 'Personenbezogene Daten entfernt.',
};

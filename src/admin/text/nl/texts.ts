/** Dutch: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const versionNames: typeof en.versionNames = {
  first: 'Zoals eerst geschreven',
  edited: 'Bewerkt door de schrijver',
  redacted: 'Persoonsgegevens verwijderd door een moderator',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Persoonsgegevens verwijderen',
  hint: 'Telefoonnummers, adressen, namen: lezers zien […] op die plek. We vertellen het de schrijver, met je reden.',
  passages: 'Wat weg moet, één passage per regel',
  earlier: 'Ook uit eerdere versies, voorgoed. Anders kunnen moderators het daar nog lezen.',
  preview: 'Zo staat het er straks',
  reason: 'Reden, zichtbaar voor de schrijver',
  submit: 'Verwijderen',
  none: 'Vul in wat weg moet.',
  missing: (passage) => t`‘${passage}’ staat niet in de tekst.`,
  done: 'Persoonsgegevens verwijderd.',
};

/** French: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const versionNames: typeof en.versionNames = {
  first: 'Tel qu’écrit au départ',
  edited: 'Modifié par son auteur',
  redacted: 'Données personnelles retirées par un modérateur',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Retirer des données personnelles',
  hint: 'Numéros de téléphone, adresses, noms : on lit […] à leur place. L’auteur en est informé, avec votre motif.',
  passages: 'Ce qu’il faut retirer, un passage par ligne',
  earlier: 'Aussi des versions précédentes, définitivement. Sinon, les modérateurs peuvent encore l’y lire.',
  preview: 'Le texte qui restera',
  reason: 'Motif, montré à l’auteur',
  submit: 'Retirer',
  none: 'Indiquez ce qu’il faut retirer.',
  missing: (passage) => t`« ${passage} » n’est pas dans le texte.`,
  done: 'Données personnelles retirées.',
};

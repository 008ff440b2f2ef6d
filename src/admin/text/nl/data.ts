/** Dutch: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const dataWords: typeof en.dataWords = {
  heading: 'Persoonsgegevens',
  export: 'Gegevens van de persoon downloaden',
  erase: 'Gegevens van deze persoon wissen…',
  confirm: (name) =>
    t`Dit wist de naam, het account, de stemmen en de toelichtingen bij meldingen van ${name}, notities over de persoon en wat over de persoon in het logboek is getypt. Dit kan niet ongedaan worden gemaakt.`,
  texts: 'Openbare reacties van de persoon',
  modes: {
    remove: 'Teksten wissen',
    keep: 'Teksten bewaren, zonder de naam',
  },
  submit: 'Definitief wissen',
  erased: 'Gewist. De reacties en stemmen volgen binnen een minuut.',
};

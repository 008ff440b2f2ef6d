/** French: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const dataWords: typeof en.dataWords = {
  heading: 'Données personnelles',
  export: 'Télécharger ses données',
  erase: 'Effacer cette personne…',
  confirm: (name) =>
    t`Cela efface le nom, le compte, les votes et les notes de signalement de ${name}, les notes à son sujet et ce qui a été saisi sur elle dans le journal. C’est irréversible.`,
  texts: 'Ses commentaires publics',
  modes: {
    remove: 'Effacer les textes',
    keep: 'Garder les textes, sans le nom',
  },
  submit: 'Effacer définitivement',
  erased: 'Effacé. Les commentaires et les votes suivent dans la minute.',
};

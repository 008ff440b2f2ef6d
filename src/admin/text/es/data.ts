/** Spanish: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const dataWords: typeof en.dataWords = {
  heading: 'Datos personales',
  export: 'Descargar sus datos',
  erase: 'Borrar los datos de esta persona…',
  confirm: (name) =>
    t`Esto borra el nombre, la cuenta, los votos y las notas de denuncia de ${name}, las notas sobre la persona y lo escrito sobre ella en el registro. No se puede deshacer.`,
  texts: 'Sus comentarios públicos',
  modes: {
    remove: 'Borrar los textos',
    keep: 'Conservar los textos, sin el nombre',
  },
  submit: 'Borrar definitivamente',
  erased: 'Borrado. Los comentarios y votos se borran en menos de un minuto.',
};

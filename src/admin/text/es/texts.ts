/** Spanish: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const versionNames: typeof en.versionNames = {
  first: 'Como se escribió al principio',
  edited: 'Editado por su autor',
  redacted: 'Datos personales quitados por un moderador',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Quitar datos personales',
  hint: 'Teléfonos, direcciones, nombres: en su lugar se lee […]. Avisamos al autor y le mostramos el motivo.',
  passages: 'Qué quitar, un pasaje por línea',
  earlier:
    'También de las versiones anteriores, definitivamente. Si no, los moderadores aún pueden leerlo ahí.',
  preview: 'Cómo quedará',
  reason: 'Motivo, visible para el autor',
  submit: 'Quitar',
  none: 'Indica qué hay que quitar.',
  missing: (passage) => t`«${passage}» no está en el texto.`,
  done: 'Datos personales quitados.',
};

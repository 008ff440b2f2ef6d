/** Spanish: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const appealsView: typeof en.appealsView = {
  heading: 'Recursos',
  empty: 'No hay recursos abiertos.',
  emptyHint: 'Se puede pedir otra revisión tras la retirada de un comentario o un bloqueo.',
  by: (name) => t`Recurso de ${name}`,
  due: 'Respuesta prevista',
  overdue: 'con retraso',
  appeal: 'Lo que dice la persona',
  decision: 'La decisión',
  decidedBy: 'Decidido por',
  until: 'Hasta',
  gone: 'El comentario ya no se puede mostrar.',
  sanction: 'La decisión es sobre la persona, no sobre un comentario.',
  keep: 'Mantener la decisión…',
  overturn: 'Revocar…',
  own: 'Esta decisión fue suya, así que debe responder otro moderador.',
  rank: 'El rol de esta persona es demasiado alto para que usted responda.',
  keepHeading: 'Mantener la decisión',
  overturnHeading: 'Revocar la decisión',
  keepHint: 'No cambia nada. La persona ve su motivo.',
  overturnHint: 'El comentario se publica de nuevo o se levanta la sanción. La persona ve su motivo.',
  reason: 'Motivo, visible para la persona',
  keepSubmit: 'Mantener',
  overturnSubmit: 'Revocar',
  kept: (name) => t`Mantenida: ${name}.`,
  overturned: (name) => t`Revocada: ${name}.`,
  undone: 'Deshecho: el recurso vuelve a estar abierto.',
  back: 'Volver a los recursos',
};

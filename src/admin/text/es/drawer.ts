/** Spanish: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('es');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Advertir…',
  warnHeading: (name) => t`Advertir a ${name}`,
  warnHint: 'No podrá comentar hasta que confirme haberla leído.',
  warnReason: 'Advertencia, visible para la persona',
  warnSubmit: 'Advertir',
  warned: (name) => t`${name} ha recibido una advertencia.`,
  warning: (read) => (read ? 'Advertencia leída' : 'Advertencia aún sin leer'),
  notes: 'Notas',
  notesHint: 'Solo las ven los moderadores.',
  noNotes: 'No hay notas.',
  newNote: 'Nota nueva',
  addNote: 'Añadir nota',
  noted: 'Nota añadida.',
  deleted: 'Nota eliminada.',
  deleteNote: 'Eliminar nota',
  noteBy: 'de',
  logByPerson: 'Todo lo que ha hecho',
  reports: 'Sus denuncias',
  noReports: 'No ha denunciado nada.',
  outcomes: { open: 'abierta', upheld: 'confirmada', declined: 'desestimada' },
  allComments: 'Todos los comentarios',
  rejectAll: 'Rechazar todos sus comentarios…',
  confirm: (published) =>
    t`Esto rechaza todos sus comentarios públicos o en espera (${published} públicos). Puede deshacerlo aquí.`,
  reason: 'Motivo',
  note: 'Nota al autor (opcional)',
  rejectSubmit: 'Rechazar todos',
  rejected: (count) => plural(count, { one: '# comentario rechazado.', other: '# comentarios rechazados.' }),
  undoAll: 'Deshacer',
  undone: (count) => plural(count, { one: '# comentario restaurado.', other: '# comentarios restaurados.' }),
};

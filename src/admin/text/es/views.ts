/** Spanish: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const signIn: typeof en.signIn = {
  heading: 'Moderación',
  intro: 'Abra el enlace que le dio su sitio, o pegue un token de allí.',
  site: 'Clave del sitio',
  token: 'Token',
  tokenHint: 'Empieza por «eyJ». Solo se guarda en esta pestaña, hasta que la cierre.',
  submit: 'Iniciar sesión',
  missing: 'Rellene la clave del sitio y el token.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Idioma',
  label: 'Idioma de esta consola',
  hint: 'Para este navegador. La página se carga de nuevo, así que guarde antes sus cambios.',
  submit: 'Usar este idioma',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Bloquear este hilo',
  unlock: 'Desbloquear este hilo',
  lockHint: 'Los lectores pueden seguir leyéndolo, pero no responder.',
  unlockHint: 'Los lectores pueden volver a responder.',
  reason: 'Motivo, para el registro',
  done: (locked) => (locked ? 'Hilo bloqueado.' : 'Hilo desbloqueado.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Comentarios de este artículo',
  state: 'Estado',
  reason: 'Motivo, para el registro',
  submit: 'Cambiar',
  done: (state) => t`Artículo cambiado. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Teclado',
  on: 'Los atajos de una tecla están activados',
  hint: 'Desactívelos si interfieren con la entrada por voz o un lector de pantalla.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Comentario siguiente',
  previous: 'Comentario anterior',
  approve: 'Aprobar',
  reject: 'Rechazar, y luego de 1 a 8 para el motivo',
  spam: 'Marcar como spam',
  undo: 'Deshacer la última decisión',
  select: 'Seleccionar o deseleccionar',
  selectRange: 'Seleccionar desde el último seleccionado hasta aquí',
  clear: 'Quitar la selección o la búsqueda',
  lock: 'Bloquear o desbloquear el hilo',
  ban: 'Bloquear al autor, o levantar el bloqueo',
  arrivals: 'Mostrar comentarios nuevos',
  search: 'buscar',
  group: 'abrir el grupo: textos casi idénticos, o los de una persona',
  see: 'visto (en «Nuevos»)',
  help: 'Esta lista',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Ajustes',
  readOnly: 'Solo los administradores pueden cambiarlos.',
  save: 'Guardar cambios',
  saved: 'Guardado. Los comentarios nuevos siguen estos ajustes.',
  unchanged: 'No se ha cambiado nada.',
  failed: 'No se ha guardado.',
};

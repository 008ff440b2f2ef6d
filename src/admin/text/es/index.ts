/** Spanish: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('es');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Moderación de Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'invitado',
  aboutPerson: (name) => t`Acerca de ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Ir a la cola',
  skipToMain: 'Ir al contenido',
  queuesLabel: 'Colas',
  moreLabel: 'Más',
  menu: 'Menú',
  overview: 'Resumen',
  articles: 'Artículos',
  articleLink: 'Hilos en su texto',
  log: 'Registro',
  report: 'Informe',
  appeals: 'Recursos',
  settings: 'Ajustes',
  words: 'Palabras',
  rules: 'Reglas',
  help: 'Teclado',
  language: (name) => t`Idioma: ${name}`,
  signOut: 'Cerrar sesión',

  session: {
    malformed: 'Esto no parece un token: debería tener tres partes separadas por puntos.',
    expired: 'Su sesión ha terminado. Pida un nuevo enlace a su sitio. Sus decisiones están guardadas.',
    refused: 'No se ha aceptado este token. Puede haber caducado o pertenecer a otro sitio.',
    noSite: (site) => t`Aquí no hay ningún sitio llamado «${site}».`,
    notAllowed: (name) => t`${name} no puede moderar en este sitio. Un administrador puede asignar ese rol.`,
    banned: (reason) => t`Está bloqueado en este sitio: ${reason}`,
    checking: 'Iniciando sesión…',
  },

  list: {
    label: (queue) => t`Comentarios: ${queue}`,
    loading: 'Cargando…',
    empty: {
      new: 'No hay comentarios nuevos. Ya los ha visto todos.',
      pending: 'Ningún comentario espera aprobación.',
      reported: 'No hay denuncias abiertas.',
      withheld: 'No hay comentarios ocultos.',
      approved: 'Aún no hay comentarios aprobados.',
      rejected: 'No hay comentarios rechazados.',
      spam: 'No hay spam.',
    },
    emptyHint: 'Los comentarios nuevos aparecen aquí automáticamente.',
    failed: 'No se pudo cargar la cola.',
    retry: 'Reintentar',
    more: 'Cargar más',
    arrivals: (count) => plural(count, { one: '# comentario nuevo', other: '# comentarios nuevos' }),
    select: (name) => t`Seleccionar el comentario de ${name}`,
    selected: (count) => plural(count, { one: '# seleccionado', other: '# seleccionados' }),
    selectAll: 'Seleccionar todos los cargados',
    clearSelection: 'Quitar la selección',
    flags: (count) => plural(count, { one: '# denuncia', other: '# denuncias' }),
    goneElsewhere: 'Decidido en otro lugar',
    position: (at, of) => t`${at} de ${of}`,
    positionOfMore: (at, of) => t`${at} de más de ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} está viendo esto.`,
        other: t`${list(names)} están viendo esto.`,
      }),
    others: (count) => plural(count, { one: '# persona más', other: '# personas más' }),
  },

  item: {
    none: 'Elija un comentario para verlo aquí.',
    back: 'Volver a la cola',
    by: (name) => t`Comentario de ${name}`,
    edited: 'editado',
    onArticle: 'Sobre el artículo en general',
    inReplyTo: 'En respuesta a',
    question: 'Responde a la pregunta del autor',
    threadLocked: 'Hilo bloqueado',
    onPage: 'Abrir en su página',
    pinned: 'Fijado',
    featured: 'Destacado',
    source: 'Mostrar el Markdown escrito',
    gone: 'Otra persona decidió sobre este comentario mientras lo tenía abierto.',
    paragraph: 'El párrafo',
    paragraphThen: 'Antes',
    paragraphNow: 'Ahora',
    paragraphGone: 'El párrafo ya no está en el artículo',
    paragraphUncertain: 'Puede que este pasaje se haya movido',
    unverified: 'Aún no se ha encontrado en el texto publicado',
    changed: 'Cambiado desde entonces',
    removedMark: 'eliminado:',
    addedMark: 'añadido:',
    endMark: 'fin.',
    quoteStart: 'pasaje comentado:',
    around: 'El hilo alrededor',
    aroundEmpty: 'No hay nada público en este hilo.',
    thisOne: 'este comentario',
    why: 'Motivo de la revisión',
    whyNothing: 'No coincidió ninguna regla ni lo denunció ningún lector.',
    whyAll: 'Mostrar todos los motivos',
    rule: (result) => t`Regla: ${result}`,
    reportedBy: 'Denunciado por',
    answered: 'respondida con una decisión',
    notCounted: 'nuevo aquí, así que no cuenta para ocultar',
    undone: 'deshecha',
    author: 'Historial del autor',
    record: (published, rejected) => t`${published} publicados, ${rejected} rechazados`,
    banned: 'Bloqueado',
    bannedUntil: (date) => t`Bloqueado hasta ${date}`,
    history: 'Decisiones',
    noHistory: 'Aún no hay decisiones.',
    byRule: 'una regla',
    logOfPerson: 'Todas las decisiones sobre esta persona',
    logOfComment: 'En el registro',
  },

  decide: {
    label: 'Decidir',
    approve: 'Aprobar',
    approveMany: (count) => t`Aprobar ${count}`,
    reject: 'Rechazar…',
    rejectMany: (count) => t`Rechazar ${count}…`,
    spam: 'Spam',
    spamMany: (count) => t`Spam: ${count}`,
    see: 'Visto',
    seeMany: (count) => t`Vistos: ${count}`,
    previous: 'Anterior',
    next: 'Siguiente',
    undo: 'Deshacer',
    lock: 'Bloquear hilo…',
    unlock: 'Desbloquear hilo…',
    pin: 'Fijar arriba',
    unpin: 'Dejar de fijar',
    feature: 'Destacar',
    unfeature: 'Quitar de destacados',
    pinDone: (on) => (on ? 'Fijado al principio de la lista.' : 'Ya no está fijado.'),
    featureDone: (on) => (on ? 'Destacado.' : 'Ya no está destacado.'),
    articleState: 'Cerrar u ocultar el artículo…',
    articleStateOpen: 'Abrir u ocultar el artículo…',
    standing: 'Comentarios de esta persona…',
    ban: 'Bloquear al autor…',
    unban: 'Levantar el bloqueo…',
    notAllowed: 'Puede leer las colas, pero no decidir.',
    notAboutThis:
      'No puede decidir sobre sus propios comentarios ni sobre los de personas con un rol superior.',
    comments: (count) => plural(count, { one: '# comentario', other: '# comentarios' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Aprobado: ${what}.`,
    rejected: (what, reason) => t`Rechazado: ${what}. Motivo: ${reason}.`,
    spammed: (what) => t`Marcado como spam: ${what}.`,
    seen: (what) => t`Marcado como visto: ${what}.`,
    undoneOne: (queue) => t`Deshecho: de vuelta en «${queue}».`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Deshecho: # comentario de vuelta en «${queue}».`,
        other: t`Deshecho: # comentarios de vuelta en «${queue}».`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Deshecho: vuelve a valer lo que decidió un colega.',
        other: 'Deshecho: para # comentarios vuelve a valer lo que decidió un colega.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# comentario ha cambiado desde entonces y no se puede deshacer.',
        other: '# comentarios han cambiado desde entonces y no se pueden deshacer.',
      }),
    nothingToUndo: 'No hay nada que deshacer.',
    moved: (count) =>
      plural(count, {
        one: '# comentario cambió mientras lo tenía abierto, así que no se decidió nada. Vuelva a mirarlo.',
        other:
          '# comentarios cambiaron mientras los tenía abiertos y no se decidió sobre ellos. Vuelva a mirarlos.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# comentario devuelto a su lugar: ${why}`,
        other: t`# comentarios devueltos a su lugar: ${why}`,
      }),
    missing: (count) =>
      plural(count, { one: '# comentario ya no existía.', other: '# comentarios ya no existían.' }),
  },

  rejectDialog: {
    heading: '¿Por qué se rechaza?',
    headingMany: (count) =>
      plural(count, {
        one: '¿Por qué se rechaza este comentario (#)?',
        other: '¿Por qué se rechazan estos #?',
      }),
    hint: 'Pulse un número o elija. El autor ve el motivo y la nota.',
    note: 'Nota al autor (opcional)',
    noteHint: 'Escríbala primero y elija después el motivo.',
  },

  dialog: { cancel: 'Cancelar', close: 'Cerrar', needReason: 'Escriba un motivo. Se guarda en el registro.' },

  errors: {
    offline: 'no se puede acceder al servicio. Compruebe la conexión.',
    unexpected: 'el servicio tuvo un problema. Vuelva a intentarlo en un momento.',
    rateLimited: 'demasiadas peticiones a la vez. Espere un momento.',
    busy: 'otra persona acaba de cambiarlo. Vuelva a intentarlo.',
    moved: 'cambió entretanto.',
    forbidden: 'no tiene permiso para hacerlo.',
    banned: (reason) => t`está bloqueado (${reason}).`,
    gone: 'ya no existe.',
    prefix: (why) => t`No ha funcionado: ${why}`,
    stale: 'Los números pueden estar desactualizados: no se puede acceder al servicio.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');

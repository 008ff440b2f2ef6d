/** Spanish: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('es');

export const articlesView: typeof en.articlesView = {
  heading: 'Artículos',
  intro:
    'Qué está en espera en cada artículo y dónde están sus hilos en el texto actual. Abra uno para ver qué cambió la última publicación.',
  search: 'Palabras del título, la clave o la dirección',
  find: 'Buscar',
  clear: 'Mostrar todos',
  sort: 'Orden',
  sorts: {
    activity: 'Actividad más reciente',
    reports: 'Más denuncias abiertas',
    lost: 'Más hilos perdidos',
  },
  empty: {
    activity: 'Aún no hay artículos.',
    reports: 'Ningún artículo tiene comentarios denunciados u ocultos.',
    lost: 'Todos los hilos tienen su lugar en el texto.',
  },
  notFound:
    'Ningún artículo tiene todas estas palabras, o comienzos de palabra, en su título, clave o dirección.',
  lastActive: 'Última actividad',

  comments: (count) => plural(count, { one: '# comentario', other: '# comentarios' }),
  threads: (count) => plural(count, { one: '# hilo', other: '# hilos' }),
  pending: (count) => t`Pendientes: ${count}`,
  reported: (count) => t`Denunciados: ${count}`,
  withheld: (count) => t`Ocultos: ${count}`,

  /** Threads by where they are. */
  places: {
    anchored: 'en su párrafo',
    moved: 'en su párrafo, que cambió de lugar',
    edited: 'en un pasaje editado',
    ambiguous: 'a la espera de que alguien elija',
    orphaned: 'con el párrafo eliminado',
    article: 'sobre el artículo',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'Todos los artículos',
  onSite: 'Abrir la página',
  actions: 'Acciones',
  state: 'Abrir, cerrar u ocultar…',

  publication: 'Última publicación',
  neverPublished:
    'El editor no ha publicado el texto de este artículo. Sus párrafos proceden de los navegadores de los lectores y no están confirmados.',
  published: (revision, time) => t`Revisión ${revision}, ${time}.`,
  nothingLost: 'Todos los hilos tienen su lugar en ella.',
  lost: (count) =>
    plural(count, { one: '# hilo perdió su lugar con ella.', other: '# hilos perdieron su lugar con ella.' }),

  paragraphs: 'Hilos por párrafo',
  show: 'Mostrar',
  showAll: 'Todos los párrafos con hilos',
  showChanged: 'Solo los párrafos movidos, cambiados o perdidos',
  noParagraphs: 'No hay hilos en el texto.',
  noChanged: 'La última publicación no movió, cambió ni eliminó ningún párrafo con hilos.',

  states: {
    anchored: 'En su lugar',
    moved: 'Movido',
    edited: 'Editado',
    ambiguous: 'Incierto',
    orphaned: 'Eliminado',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Ningún párrafo del texto actual se le parece.',
  whyAmbiguous:
    'Varios párrafos se le parecen y ninguno es claramente el mejor. Mueva sus hilos o déjelos en el artículo.',
  certain: (method, percent) => t`${method}, con una certeza del ${percent} %.`,
  sinceRevision: (revision) => t`Desde la revisión ${revision}.`,
  methods: {
    id: 'Encontrado por el identificador que le da el editor',
    exact: 'El mismo texto en el mismo orden',
    'exact-moved': 'El mismo texto en otro lugar',
    similar: 'El texto más parecido entre sus vecinos',
    split: 'Parte de un párrafo que se dividió',
    merge: 'Ahora es parte de un párrafo más largo',
    manual: 'Colocado por una persona',
    reader: 'Donde lo encontró el navegador de un lector',
  },
  unverified: 'Sin confirmar por una publicación',
  gone: 'El texto en el que empezó:',
  threadsOf: 'Hilos',
  threadsOfArticle: 'Hilos sobre el artículo en general',
  threadList: (excerpt) => t`Hilos sobre «${excerpt}»`,
  noComment: 'No queda ningún comentario.',
  by: (author) => t`${author}:`,
  review: 'Mostrar el comentario',
  locked: 'Bloqueado',
  held: 'Las respuestas esperan a un moderador',
  resolved: 'Atendido',
  movedHere: 'Movido aquí por una persona',
  replies: (count) => plural(count, { one: '# comentario público', other: '# comentarios públicos' }),
  startedOn: 'El texto cuando empezó, y ahora',

  move: 'Mover…',
  moveOf: (excerpt) => t`Mover el hilo «${excerpt}»`,
  undoMove: 'Deshacer el traslado',
  moveUndone: 'El hilo vuelve a estar en su párrafo.',
  lock: 'Bloquear…',
  unlock: 'Desbloquear…',
  hold: 'Retener las respuestas…',
  release: 'Dejar de retener las respuestas…',
  moveDialog: {
    heading: 'Mover este hilo a un párrafo',
    intro: 'El traslado queda en el registro y se puede deshacer.',
    likely: 'Párrafos que contienen partes del eliminado',
    unlikely: 'Ningún párrafo del texto actual contiene partes del eliminado.',
    share: (percent) => t`${percent} % de su texto`,
    other: 'Otro párrafo',
    choose: 'Elegir…',
    submit: 'Mover',
    cancel: 'Cancelar',
    needChoice: 'Elija un párrafo.',
    done: 'Se ha movido el hilo.',
  },
};

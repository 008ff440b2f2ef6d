/** Spanish: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const rulesView: typeof en.rulesView = {
  heading: 'Reglas',
  intro:
    'Comprobaciones adicionales de cada comentario nuevo o editado. Pruebe primero una regla en modo de observación: solo anota lo que habría hecho. Los comentarios de la redacción quedan exentos.',
  readOnly: 'Solo los administradores pueden cambiarlas.',
  mode: 'Modo',
  modes: { off: 'Desactivada', observe: 'Observar', on: 'Activada' },
  action: 'Acción',
  actions: {
    report: 'Publicar y denunciar',
    hold: 'Esperar a un moderador',
    reject: 'Rechazar',
  },
  titles: {
    newCommenter: 'Personas nuevas',
    recentRejections: 'Rechazados recientemente',
    burst: 'Muchos a la vez',
    repeat: 'Repeticiones',
    linkDomains: 'Dominios de los enlaces',
    tooShort: 'Comentarios muy cortos',
    tooLong: 'Comentarios muy largos',
    capitals: 'Mayúsculas',
    learnt: 'Parecidos a los rechazados',
    stackedMarks: 'Signos apilados',
  },
  parameters: {
    newCommenter: { comments: 'Hasta que se publique este número de comentarios' },
    recentRejections: {
      percent: 'Porcentaje de rechazos en las últimas veinte decisiones',
      atLeast: 'Y al menos este número',
    },
    burst: { comments: 'Más comentarios que', seconds: 'En este número de segundos' },
    repeat: { likeness: 'Similitud en porcentaje, como mínimo' },
    linkDomains: { denied: 'Dominios prohibidos', allowed: 'Solo estos dominios; vacío: todos' },
    tooShort: { characters: 'Menos caracteres que' },
    tooLong: { characters: 'Más caracteres que' },
    capitals: {
      percent: 'Porcentaje de mayúsculas, como mínimo',
      letters: 'En textos con al menos este número de letras',
    },
    learnt: {},
    stackedMarks: { marks: 'Signos sobre una letra, como mínimo' },
  },
  explained: {
    newCommenter: 'Personas con pocos comentarios publicados.',
    recentRejections: 'Personas cuyos comentarios recientes han rechazado a menudo los moderadores.',
    burst: 'Comentarios de una persona en rápida sucesión.',
    repeat: 'Un comentario parecido a otro que su autor publicó hace poco.',
    linkDomains: 'Dominios a los que llevan los enlaces, con sus subdominios. Un dominio por línea.',
    tooShort: 'Como «¡primero!» o un solo emoji.',
    tooLong: 'La longitud máxima, en «Ajustes», es el límite para todos.',
    capitals: 'Textos escritos sobre todo en mayúsculas.',
    learnt:
      'Aprendida de las decisiones de sus moderadores. Se puede activar cuando encuentra con fiabilidad los comentarios rechazados.',
    stackedMarks: 'Letras con signos apilados que tapan las líneas vecinas.',
  },
  save: 'Guardar reglas',
  saved: 'Guardado. Los comentarios nuevos siguen estas reglas.',
  unchanged: 'No se ha cambiado nada.',

  tryIt: 'Probar con los últimos 500 comentarios',
  trying: 'Probando…',
  tried: (looked, changed) => t`De los últimos ${looked} comentarios, ${changed} tendrían otro resultado.`,
  found: (rule, count) => t`${rule}: encontrada en ${count}`,
  outcomes: { published: 'publicado', pending: 'en espera', rejected: 'rechazado' },

  surge: {
    heading: 'Afluencia',
    hint: 'Para todo el sitio, durante un tiempo limitado. Los comentarios de la redacción quedan exentos.',
    none: 'Situación normal.',
    active: (what, until) => t`${what} hasta ${until}.`,
    modes: {
      premoderate: 'Todo espera a un moderador',
      slow: 'Ralentizar',
      closed: 'Sin comentarios nuevos',
    },
    seconds: 'Segundos entre dos comentarios de una persona, en modo lento',
    hours: 'Duración en horas',
    start: {
      premoderate: 'Retenerlo todo',
      slow: 'Ralentizar',
      closed: 'Cerrar los comentarios',
    },
    end: 'Volver a la normalidad',
    articles: 'Artículos',
    endedFor: (title) => t`De vuelta a la normalidad: «${title}».`,
    endFor: (title) => t`Volver a la normalidad: ${title}`,
  },

  learning: {
    none: 'Aún no se ha aprendido nada.',
    measured: (of) => t`Medido con las últimas ${of} decisiones, que no había visto:`,
    precision: (right, found, percent) =>
      t`${right} de los ${found} que encontró habían sido rechazados (precisión ${percent} %).`,
    recall: (right, rejected, percent) =>
      t`Encontró ${right} de los ${rejected} rechazados (exhaustividad ${percent} %).`,
    good: 'Se puede activar.',
    notGood: (heldOut, found, precision, recall) =>
      t`Solo puede observar hasta que se mida con ${heldOut} decisiones, encuentre ${found} y alcance una precisión del ${precision} % y una exhaustividad del ${recall} %.`,
    trained: (version, time) => t`Versión ${version}, ${time}.`,
    train: 'Aprender ahora de las decisiones',
    training: 'Aprendiendo…',
  },

  automatic: {
    heading: 'Afluencia automática',
    hint: 'Cada comienzo queda en el registro. «Volver a la normalidad» la termina, y las mismas denuncias no la inician de nuevo.',
    what: 'Qué ocurre',
    observe: 'Solo observar: el registro indica qué habría comenzado',
    modes: {
      off: 'Nada',
      premoderate: 'Todo espera a un moderador',
      slow: 'Ralentizar',
      closed: 'Sin comentarios nuevos',
    },
    age: 'Artículos antiguos',
    article: 'Muchas denuncias en un artículo',
    site: 'Muchas denuncias en todo el sitio',
    ageHint: 'Se aplica una vez a cada artículo abierto. Un moderador puede volver a abrirlo.',
    reportsHint: 'Solo las denuncias que cuentan. Varias denuncias de una persona cuentan una vez.',
    fields: {
      days: 'Días después de la publicación',
      people: 'Personas que denuncian',
      minutes: 'En este número de minutos',
      hours: 'Duración en horas',
    },
    save: 'Guardar',
    saved: 'Guardado.',
  },
};

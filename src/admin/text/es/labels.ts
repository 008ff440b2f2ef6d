/** Spanish: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const queues: typeof en.queues = {
  new: 'Nuevos',
  pending: 'Pendientes',
  reported: 'Denunciados',
  withheld: 'Ocultos',
  approved: 'Aprobados',
  rejected: 'Rechazados',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Publicado',
  pending: 'En espera de aprobación',
  withheld: 'Oculto',
  rejected: 'Rechazado',
  spam: 'Spam',
  deleted: 'Eliminado por su autor',
  erased: 'Datos borrados',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Conforme a las normas',
  abuse: 'Ofensa a una persona',
  hate: 'Odio contra un grupo',
  spam: 'Spam o publicidad',
  off_topic: 'Fuera de tema',
  privacy: 'Información privada',
  illegal: 'Contrario a la ley',
  misinformation: 'Afirmaciones falsas',
  other: 'Otra cosa',
};

export { checkReasons } from '../../../shared/i18n/later/es.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'A mano', short: 'a mano' },
  opinions_received: { full: 'Ningún otro servicio puso objeciones', short: 'revisado' },
  many_reports: { full: 'Muchas denuncias en poco tiempo', short: 'denuncias' },
  article_age: { full: 'El artículo es antiguo', short: 'antiguo' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Aprobado',
  'comment.reject': 'Rechazado',
  'comment.spam': 'Marcado como spam',
  'comment.see': 'Visto, sin cambios',
  'comment.refuse': 'Rechazado por una comprobación',
  'comment.hold': 'Retenido por una comprobación',
  'comment.report': 'Denunciado por una comprobación',
  'comment.uphold': 'Recurso desestimado',
  'comment.release': 'Publicado',
  'comment.withhold': 'Ocultado',
  'comment.undo': 'Decisión deshecha',
  'comment.pin': 'Fijado',
  'comment.unpin': 'Dejado de fijar',
  'comment.feature': 'Destacado',
  'comment.unfeature': 'Ya no destacado',
  'comment.redact': 'Datos personales quitados',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Indicado en su inicio de sesión',
  request: 'A petición',
  erased: 'Datos borrados',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Línea de comandos',
  'the service': 'El propio Interline',
  'the publisher': 'El sistema del editor',
  'the sign-in': 'El inicio de sesión del sitio',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Máquina «${name}»`;

export const roles: typeof en.roles = {
  guest: 'invitado',
  reader: 'lector',
  author: 'autor',
  moderator: 'moderador',
  admin: 'administrador',
  publisher: 'editor',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'sin trato especial',
  premoderated: 'sus comentarios esperan a un moderador',
  trusted: 'de confianza',
};

export const articleStates: typeof en.articleStates = {
  open: 'Abierto',
  closed: 'Cerrado: sin comentarios nuevos',
  hidden: 'Oculto: no se muestran comentarios',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'publicado por una comprobación',
  observe: 'solo observado, sin medidas',
  report: 'denunciado y publicado',
  hold: 'retenido',
  reject: 'rechazado',
  withhold: 'oculto hasta su revisión',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'enlaces',
  allowed: 'permitidos',
  word: 'palabra',
  words: 'palabras',
  written: 'escrito como',
  domains: 'dominios',
  letters: 'letras',
  capitals: 'mayúsculas',
  characters: 'caracteres',
  at_least: 'al menos',
  at_most: 'como máximo',
  likeness: 'similitud',
  of: 'con',
  marks: 'signos',
  comments: 'comentarios',
  seconds: 'segundos',
  rejected: 'rechazados',
  decided: 'decididos',
  published: 'publicados',
  until: 'hasta',
  cause: 'causa',
  why: 'por qué',
  would: 'habría hecho',
  flags: 'denuncias',
  service: 'servicio',
  from: 'de',
  category: 'categoría',
  percent: 'porcentaje',
  threshold: 'umbral',
  model: 'versión',
  version: 'versión',
  passages: 'pasajes',
  earlier: 'también de versiones anteriores',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Todas las versiones', redact: 'Quitar datos personales…' };

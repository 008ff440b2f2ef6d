/** Spanish: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Comentarios nuevos',
    hint: 'Si los lectores ven un comentario antes que un moderador.',
  },
  flagThreshold: {
    label: 'Ocultar tras este número de denuncias',
    hint: 'Un comentario con este número de denuncias abiertas se oculta hasta que decida un moderador, salvo que uno haya aprobado su texto actual. Las denuncias cuentan hasta el doble si las anteriores de la persona se confirmaron, y menos si no.',
  },
  flagThresholds: {
    label: 'Otros límites para algunos motivos',
    hint: 'Las denuncias por estos motivos se cuentan aparte. Vacío: cuentan para el límite de arriba.',
  },
  flagMinAgeHours: {
    label: 'Horas hasta que cuenten las denuncias de un lector nuevo',
    hint: 'Hasta entonces se muestran en «Denunciados» sin ocultar comentarios, salvo que el lector ya tuviera un comentario publicado. 0: cuentan de inmediato.',
  },
  maxLinks: {
    label: 'Enlaces permitidos en un comentario',
    hint: 'Los comentarios con más enlaces esperan aprobación.',
  },
  appealDays: {
    label: 'Días para pedir otra revisión',
    hint: 'Cuánto tiempo se puede recurrir tras la retirada de un comentario o un bloqueo. 0: sin recursos.',
  },
  appealAnswerDays: {
    label: 'Días para responder a un recurso',
    hint: 'El plazo que ven usted y la persona.',
  },
  erasedName: {
    label: 'Nombre de las personas borradas',
    hint: 'Se muestra en lo que dejan, como los comentarios que conservan su texto.',
  },
  erasedTexts: {
    label: 'Comentarios de las personas borradas',
    hint: 'Qué ocurre con los comentarios públicos cuando alguien hace borrar sus datos. Los administradores pueden decidir otra cosa.',
  },
  rules: { label: 'Reglas', hint: 'En «Reglas».' },
  surge: { label: 'Afluencia', hint: 'En «Reglas».' },
  surgeEndedAt: { label: 'Afluencia', hint: 'En «Reglas».' },
  opinions: { label: 'Opiniones externas', hint: 'En «Reglas».' },
  surgeRules: { label: 'Afluencia automática', hint: 'En «Reglas».' },
  editWindowSeconds: {
    label: 'Tiempo para editar, en segundos',
    hint: '900 es un cuarto de hora; 0 no permite editar.',
  },
  maxCommentLength: {
    label: 'Longitud máxima de un comentario, en caracteres',
    hint: '20 000 como máximo.',
  },
  guests: {
    label: 'Invitados',
    hint: 'Personas sin cuenta. Sus nombres están marcados y no pueden votar ni denunciar.',
  },
  consent: {
    label: 'Texto de consentimiento',
    hint: 'Se muestra junto a una casilla que se marca antes del primer comentario. Vacío: sin casilla.',
  },
  contentSelector: {
    label: 'Dónde está el texto del artículo',
    hint: 'Un selector CSS sencillo, como .article-body o main > article. Vacío: se encuentra por los nombres habituales.',
  },
  inlineLabel: {
    label: 'Nombre del filtro de comentarios en el texto',
    hint: 'Como «Notas al margen». Vacío: «En el texto», en el idioma del lector.',
  },
  attention: {
    label: 'Cómo llaman la atención las preguntas del autor',
    hint: 'Qué ocurre cuando un lector llega a una pregunta abierta.',
  },
  rating: {
    label: 'Los lectores valoran los artículos',
    hint: 'De una a cinco estrellas, donde sus páginas tengan el elemento. Desactivado: las valoraciones se conservan sin mostrarse.',
  },
  addresses: {
    label: 'Direcciones de un mismo artículo',
    hint: 'Qué formas de la URL comparten comentarios. Cambiarlo no mueve ni combina los comentarios existentes.',
  },
  reactions: {
    label: 'Reacciones',
    hint: 'Reacciones que pueden elegir los lectores. Ninguna: solo votos.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Gracias',
  insightful: 'Esclarecedor',
  funny: 'Divertido',
  sad: 'Triste',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// y https:// son lo mismo',
  www: 'www.example.com y example.com son lo mismo',
  index: '/story/index.html (o .htm, .php) y /story son lo mismo',
  ampParameter: '/story?amp=1 y /story son lo mismo',
  ampPath: '/story/amp y /story son lo mismo',
  letterCase: '/Story y /story son lo mismo',
};

export const attentions: typeof en.attentions = {
  blink: 'Su marca parpadea tres veces',
  scroll_open:
    'Se abre automáticamente, una vez por lector; si no hay sitio junto al texto, su marca parpadea',
  none: 'Nada',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'Su texto se borra; queda un hueco donde hay respuestas',
  keep: 'Su texto se conserva, sin el nombre',
};

export const guestModes: typeof en.guestModes = {
  off: 'Solo pueden comentar personas con sesión iniciada',
  held: 'Los invitados pueden comentar con un nombre; cada comentario espera aprobación',
  on: 'Los invitados pueden comentar con un nombre, como los demás',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Enlace al texto completo',
  hint: 'Una URL, como la de su política de privacidad. Vacío: sin enlace.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Publicados de inmediato y revisados después',
  pre: 'Retenidos hasta que los apruebe un moderador',
};

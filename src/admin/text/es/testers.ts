/** Spanish: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('es');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Comentarios nuevos',
      hint: 'Quién puede comentar, qué se retiene para un moderador, y qué longitud y tiempo de edición tienen los comentarios.',
    },
    reports: {
      heading: 'Denuncias',
      hint: 'Cuántas denuncias ocultan un comentario hasta que decida un moderador.',
    },
    appeals: { heading: 'Recursos', hint: 'Qué se puede hacer ante una decisión.' },
    erasure: { heading: 'Personas borradas', hint: 'Qué queda de quienes hacen borrar sus datos.' },
    page: { heading: 'En sus páginas', hint: 'Qué ven los lectores y qué páginas comparten comentarios.' },
  },

  comment: {
    heading: 'Probar un texto',
    hint: 'Qué ocurriría con él según los ajustes y reglas de esta página, guardados o no. No se guarda nada ni se pregunta a ningún servicio externo.',
    text: 'Texto de un comentario',
    published: 'Comentarios publicados de la persona hasta ahora; 0: es nueva',
    links: 'Enlaces además de los del texto',
    standing: 'La persona',
    guest: 'Es un invitado',
    submit: 'Probar el texto',
    statuses: {
      published: 'Se publicaría.',
      pending: 'Esperaría a un moderador.',
      rejected: 'Se rechazaría.',
    },
    reported: 'Se publicaría y se denunciaría a los moderadores.',
    tooLong: 'No se aceptaría: supera la longitud permitida para un comentario.',
    nothing: 'Ninguna comprobación pone objeciones.',
    asked: (names) => t`Antes se preguntaría a: ${list(names)}.`,
    outcomes: {
      approve: 'Lo publica.',
      report: 'Lo denuncia.',
      hold: 'Lo retiene.',
      reject: 'Lo rechaza.',
      observe: 'Solo lo observa.',
    },
  },
  standings: {
    normal: 'Como todos',
    premoderated: 'Con revisión antes de publicar',
    trusted: 'De confianza',
  },

  reports: {
    heading: 'Probar unas denuncias',
    hint: 'Si ocultarían un comentario público que ningún moderador ha aprobado, con los límites de esta página.',
    count: 'Denuncias',
    reason: 'Motivo',
    known: 'Horas desde que el sitio vio por primera vez a quienes denuncian',
    upheld:
      'De cada diez denuncias anteriores suyas, cuántas confirmaron los moderadores; vacío: hicieron menos de cinco',
    hidden: (sum, limit) => t`Se ocultaría: cuentan ${sum} y el límite es ${limit}.`,
    stays: (sum, limit) => t`Seguiría público: cuentan ${sum} y el límite es ${limit}.`,
    notYet:
      'Seguiría público: las denuncias de personas tan nuevas no cuentan, salvo que el sitio ya hubiera publicado un comentario suyo.',
  },

  addresses: {
    heading: 'Probar dos direcciones',
    hint: 'Si llevan al mismo artículo con las opciones de esta página, guardadas o no. Los artículos que ya existen siguen separados.',
    one: 'Una dirección',
    other: 'Otra dirección',
    compared: 'Se compara como',
    same: 'Llevan al mismo artículo.',
    different: 'Llevan a artículos distintos.',
    incomplete:
      'No es una dirección completa. Empieza por https:// o http:// e incluye un servidor, como https://example.com/story.',
    tooLong: (max) => t`Es demasiado larga: una dirección tiene como máximo ${max} caracteres.`,
  },
};

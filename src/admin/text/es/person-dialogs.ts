/** Spanish: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Comentarios de ${name}`,
  legend: 'A partir de ahora',
  standings: {
    normal: 'Sin trato especial',
    premoderated: 'Esperan a un moderador; avisamos a la persona',
    trusted: 'Pasan las reglas y la moderación previa, pero no las palabras ni los enlaces',
  },
  reason: 'Motivo, para el registro',
  submit: 'Cambiar',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`Bloquear a ${name}`,
  hint: 'Las personas bloqueadas pueden leer, pero no comentar, votar ni denunciar. Sus comentarios se conservan.',
  reason: 'Motivo, visible para la persona',
  until: 'Hasta',
  forever: 'Permanentemente',
  day: 'Un día',
  week: 'Una semana',
  month: 'Treinta días',
  date: 'Una fecha…',
  dateLabel: 'Fin del bloqueo',
  submit: 'Bloquear',
  lift: (name) => t`Levantar el bloqueo de ${name}`,
  liftHint: 'Puede volver a comentar de inmediato.',
  liftSubmit: 'Levantar el bloqueo',
  banned: (name) => t`${name} está bloqueado.`,
  lifted: (name) => t`Se ha levantado el bloqueo de ${name}.`,
  pastDate: 'Elija una fecha futura.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Silenciar las denuncias de ${name}`,
  hint: 'Puede seguir leyendo y comentando. Le decimos que no puede denunciar, hasta cuándo y su motivo.',
  reason: 'Motivo, visible para la persona',
  submit: 'Silenciar las denuncias',
  muted: (name) => t`${name} ya no puede denunciar.`,
};

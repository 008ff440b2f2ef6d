/** Spanish: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Denunciado como ilegal: ${ground}`,
  from: (email) => t`Enviado por ${email}`,
  anonymous: 'Enviado sin dirección',
  hint: 'Quien lo envió puede ver su decisión con un resguardo.',
  answered: 'respondida con una decisión',
  short: '¿ilegal?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'discurso de odio',
  threat: 'amenazas o violencia',
  defamation: 'difamación',
  privacy: 'violación de la privacidad',
  copyright: 'derechos de autor',
  fraud: 'fraude',
  child_safety: 'peligro para menores',
  other: 'otra ley',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'parte de una oleada de cuentas nuevas o relacionadas, así que no cuenta para ocultar',
  weighs: (weight) => t`cuenta ${weight}`,
  record: (upheld, answered) => t`${upheld} de ${answered} denuncias anteriores confirmadas`,
  muted: 'ya no puede denunciar',
  mute: (name) => t`Silenciar las denuncias de ${name}…`,
  unmute: (name) => t`Volver a aceptar las denuncias de ${name}`,
  unmuted: (name) => t`${name} puede volver a denunciar.`,
};

/** Portuguese: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Denunciado como ilegal: ${ground}`,
  from: (email) => t`Enviado por ${email}`,
  anonymous: 'Enviado sem endereço',
  hint: 'Quem enviou pode ver a sua decisão com um recibo.',
  answered: 'respondida por uma decisão',
  short: 'ilegal?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'discurso de ódio',
  threat: 'ameaças ou violência',
  defamation: 'difamação',
  privacy: 'violação de privacidade',
  copyright: 'direitos autorais',
  fraud: 'fraude',
  child_safety: 'perigo para crianças',
  other: 'outra lei',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'parte de uma onda de contas novas ou relacionadas, portanto não conta para ocultar',
  weighs: (weight) => t`conta como ${weight}`,
  record: (upheld, answered) => t`${upheld} de ${answered} denúncias anteriores confirmadas`,
  muted: 'não pode mais denunciar',
  mute: (name) => t`Silenciar denúncias de ${name}…`,
  unmute: (name) => t`Voltar a aceitar denúncias de ${name}`,
  unmuted: (name) => t`${name} pode denunciar de novo.`,
};

/** Portuguese: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Comentários de ${name}`,
  legend: 'De agora em diante',
  standings: {
    normal: 'Sem tratamento especial',
    premoderated: 'Aguardam um moderador; avisamos a pessoa',
    trusted: 'Passam pelas regras e pela pré-moderação, mas não por palavras e links',
  },
  reason: 'Motivo, para o registro',
  submit: 'Alterar',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`Banir ${name}`,
  hint: 'Pessoas banidas podem ler, mas não comentar, votar ou denunciar. Os comentários existentes permanecem.',
  reason: 'Motivo, exibido à pessoa',
  until: 'Até',
  forever: 'Permanentemente',
  day: 'Um dia',
  week: 'Uma semana',
  month: 'Trinta dias',
  date: 'Uma data…',
  dateLabel: 'Fim do banimento',
  submit: 'Banir',
  lift: (name) => t`Remover o banimento de ${name}`,
  liftHint: 'A pessoa pode comentar de novo imediatamente.',
  liftSubmit: 'Remover banimento',
  banned: (name) => t`${name} foi banido.`,
  lifted: (name) => t`O banimento de ${name} foi removido.`,
  pastDate: 'Escolha uma data futura.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Silenciar denúncias de ${name}`,
  hint: 'A pessoa ainda pode ler e comentar. Avisamos que ela não pode denunciar, até quando, e o seu motivo.',
  reason: 'Motivo, exibido à pessoa',
  submit: 'Silenciar denúncias',
  muted: (name) => t`${name} não pode mais denunciar.`,
};

/** Portuguese: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Relatório',
  intro:
    'O que foi decidido em um período, para um relatório de transparência. Decisões desfeitas não são contadas.',
  from: 'De',
  to: 'Até, inclusive',
  show: 'Mostrar',
  download: 'Baixar como CSV',
  decisions: 'Decisões',
  decision: 'Decisão',
  reason: 'Motivo',
  by: 'Decidido por',
  automated: 'uma verificação',
  people: 'um moderador',
  count: 'Número',
  none: 'Nenhuma neste período.',
  ownWords: 'nas palavras do moderador',
  answers: 'Denúncias, notificações e recursos',
  what: 'O quê',
  received: 'Recebidas',
  upheld: 'Confirmadas',
  declined: 'Negadas',
  median: 'Tempo mediano de resposta',
  reports: 'Denúncias de leitores',
  allNotices: 'Todas as notificações de conteúdo ilegal',
  notices: (ground) => t`Notificações: ${ground}`,
  appeals: 'Recursos (“negadas”: a decisão foi mantida)',
};

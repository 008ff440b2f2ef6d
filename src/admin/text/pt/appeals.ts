/** Portuguese: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const appealsView: typeof en.appealsView = {
  heading: 'Recursos',
  empty: 'Nenhum recurso aberto.',
  emptyHint: 'As pessoas podem pedir nova análise depois que um comentário é removido ou elas são banidas.',
  by: (name) => t`Recurso de ${name}`,
  due: 'Prazo da resposta',
  overdue: 'atrasado',
  appeal: 'O que a pessoa diz',
  decision: 'A decisão',
  decidedBy: 'Decidido por',
  until: 'Até',
  gone: 'O comentário não pode mais ser exibido.',
  sanction: 'A decisão é sobre a pessoa, não sobre um comentário.',
  keep: 'Manter a decisão…',
  overturn: 'Reverter…',
  own: 'Esta decisão foi sua, então outro moderador precisa responder.',
  rank: 'O papel desta pessoa é alto demais para você responder.',
  keepHeading: 'Manter a decisão',
  overturnHeading: 'Reverter a decisão',
  keepHint: 'Nada muda. A pessoa vê o seu motivo.',
  overturnHint: 'O comentário é publicado de novo ou a sanção é retirada. A pessoa vê o seu motivo.',
  reason: 'Motivo, exibido à pessoa',
  keepSubmit: 'Manter',
  overturnSubmit: 'Reverter',
  kept: (name) => t`Mantida: ${name}.`,
  overturned: (name) => t`Revertida: ${name}.`,
  undone: 'Desfeito: o recurso está aberto de novo.',
  back: 'Voltar aos recursos',
};

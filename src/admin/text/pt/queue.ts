/** Portuguese: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const queueWords: typeof en.queueWords = {
  search: 'Buscar todas as palavras',
  filters: 'Filtros',
  filtersOn: (count) => t`Filtros (${count})`,
  noMatch: 'Nenhum comentário corresponde.',
  noMatchHint: 'As palavras são buscadas inteiras: “sol” não encontra “solar”.',
  partial: 'Comentários mais antigos ainda estão sendo preparados para a busca; alguns podem faltar.',
  alike: (count) => t`${count} quase idênticos`,
  ofPerson: (count) => t`${count} desta pessoa`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} ou mais`,
  groupAlike: 'Textos quase idênticos',
  groupPerson: 'Comentários de uma pessoa',
  groupHint: 'Todos estão selecionados. Desmarque os que não pertencem ao grupo.',
  groupEmpty: 'Todos já foram decididos.',
  backToQueue: (queue) => t`Voltar a “${queue}”`,
  allOfPerson: 'Todos os comentários desta pessoa',
  allOfArticle: 'Todos os comentários deste artigo',
};

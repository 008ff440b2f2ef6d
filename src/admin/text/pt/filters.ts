/** Portuguese: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pt');

export const filterWords: typeof en.filterWords = {
  sort: 'Ordem',
  sorts: {
    age: { oldest: 'Mais antigos primeiro', newest: 'Mais novos primeiro' },
    reports: 'Mais denunciados primeiro',
    urgency: 'Mais urgentes primeiro',
  },
  urgencyHint: 'Denúncias, motivos graves e achados das regras contam como horas de espera.',
  where: 'Buscar em',
  inQueue: (queue) => t`Só ${queue}`,
  inAll: 'Todos os comentários',
  person: 'Pessoa',
  personHint: 'O início de um nome',
  article: 'Artigo',
  articleHint: 'Palavras, ou inícios de palavra, do título, da chave ou do endereço, ou o endereço inteiro',
  reason: 'Motivo',
  rule: 'Regra',
  any: 'Qualquer',
  from: 'De',
  to: 'Até',
  links: 'Só com link',
  clear: 'Limpar busca e filtros',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: 'Aprovar # comentário?', other: 'Aprovar # comentários?' }),
  reject: (count) => plural(count, { one: 'Rejeitar # comentário?', other: 'Rejeitar # comentários?' }),
  spam: (count) =>
    plural(count, { one: 'Marcar # comentário como spam?', other: 'Marcar # comentários como spam?' }),
  see: (count) =>
    plural(count, { one: 'Marcar # comentário como visto?', other: 'Marcar # comentários como vistos?' }),
  hint: 'Você pode desfazer isto.',
  yes: 'Sim, todos',
};

/** Portuguese: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pt');

export const wordsView: typeof en.wordsView = {
  heading: 'Palavras',
  intro:
    'Palavras e expressões inteiras, em maiúsculas ou minúsculas, com ou sem acentos, e disfarçadas: w4lrus, w.a.l.r.u.s, waaalrus. Palavras mais longas que apenas contêm uma não correspondem.',
  readOnly: 'Só administradores podem alterá-las.',
  lists: { banned: 'Proibida: rejeita', suspect: 'Suspeita: aguarda' },
  all: 'Ambas as listas',
  search: 'Buscar palavras',
  shownList: 'Lista',
  total: (count) => plural(count, { one: '# palavra', other: '# palavras' }),
  empty: 'Nenhuma palavra ainda.',
  noMatch: 'Nenhuma palavra corresponde.',
  word: 'Palavra ou expressão',
  prefix: 'Incluir palavras mais longas que começam assim',
  prefixShort: 'e palavras mais longas',
  add: 'Adicionar',
  added: (word) => t`Adicionada: ${word}`,
  remove: 'Remover',
  removeWord: (word) => t`Remover ${word}`,
  removed: (word) => t`Removida: ${word}`,
  listOf: (word) => t`Lista de ${word}`,
  prefixOf: (word) => t`${word}: e palavras mais longas`,
  changed: (word) => t`Alterada: ${word}`,
  more: 'Mostrar mais',

  tester: 'Testar um texto',
  testerHint:
    'Cole um comentário para ver quais palavras ele tem e o que aconteceria com ele. Nada é publicado.',
  testText: 'Texto',
  test: 'Testar',
  outcomes: {
    publish: 'Nenhuma palavra encontrada. Seria publicado.',
    hold: 'Aguardaria um moderador.',
    reject: 'Seria rejeitado.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), escrita “${found}”, no caractere ${at}`,

  exchange: 'Importar e exportar',
  exchangeHint:
    'Uma palavra por linha, com * no fim para incluir palavras mais longas; ou CSV com text, list e prefix.',
  content: 'Palavras a importar',
  format: 'Formato',
  formats: { lines: 'Uma palavra por linha', csv: 'CSV' },
  intoList: 'Na lista',
  replace: 'Remover as palavras que não estão nela',
  import: 'Importar',
  imported: (added, changed, removed, unchanged) =>
    t`${added} adicionadas, ${changed} alteradas, ${removed} removidas, ${unchanged} já existentes.`,
  export: 'Baixar como CSV',
};

/** Portuguese: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pt');

export const articlesView: typeof en.articlesView = {
  heading: 'Artigos',
  intro:
    'O que aguarda em cada artigo e onde estão as conversas no texto atual. Abra um para ver o que a última publicação mudou.',
  search: 'Palavras do título, da chave ou do endereço',
  find: 'Buscar',
  clear: 'Mostrar todos',
  sort: 'Ordem',
  sorts: {
    activity: 'Atividade mais recente',
    reports: 'Mais denúncias abertas',
    lost: 'Mais conversas perdidas',
  },
  empty: {
    activity: 'Ainda não há artigos.',
    reports: 'Nenhum artigo tem comentários denunciados ou ocultados.',
    lost: 'Todas as conversas têm seu lugar no texto.',
  },
  notFound:
    'Nenhum artigo tem todas essas palavras, ou inícios de palavra, no título, na chave ou no endereço.',
  lastActive: 'Última atividade',

  comments: (count) => plural(count, { one: '# comentário', other: '# comentários' }),
  threads: (count) => plural(count, { one: '# conversa', other: '# conversas' }),
  pending: (count) => t`Pendentes: ${count}`,
  reported: (count) => t`Denunciados: ${count}`,
  withheld: (count) => t`Ocultados: ${count}`,

  /** Threads by where they are. */
  places: {
    anchored: 'no seu parágrafo',
    moved: 'no seu parágrafo, que mudou de lugar',
    edited: 'em um trecho editado',
    ambiguous: 'à espera de que alguém escolha',
    orphaned: 'com o parágrafo removido',
    article: 'sobre o artigo',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'Todos os artigos',
  onSite: 'Abrir a página',
  actions: 'Ações',
  state: 'Abrir, fechar ou ocultar…',

  publication: 'Última publicação',
  neverPublished:
    'O editor não publicou o texto deste artigo. Os parágrafos vêm dos navegadores dos leitores e não estão confirmados.',
  published: (revision, time) => t`Revisão ${revision}, ${time}.`,
  nothingLost: 'Todas as conversas têm seu lugar nela.',
  lost: (count) =>
    plural(count, { one: '# conversa perdeu o lugar nela.', other: '# conversas perderam o lugar nela.' }),

  paragraphs: 'Conversas por parágrafo',
  show: 'Mostrar',
  showAll: 'Todos os parágrafos com conversas',
  showChanged: 'Só parágrafos movidos, alterados ou perdidos',
  noParagraphs: 'Não há conversas no texto.',
  noChanged: 'A última publicação não moveu, alterou nem removeu nenhum parágrafo com conversas.',

  states: {
    anchored: 'No lugar',
    moved: 'Movido',
    edited: 'Editado',
    ambiguous: 'Incerto',
    orphaned: 'Removido',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Nenhum parágrafo do texto atual se parece com ele.',
  whyAmbiguous:
    'Vários parágrafos se parecem com ele e nenhum é claramente o melhor. Mova as conversas ou deixe-as no artigo.',
  certain: (method, percent) => t`${method}, com ${percent}% de certeza.`,
  sinceRevision: (revision) => t`Desde a revisão ${revision}.`,
  methods: {
    id: 'Encontrado pelo identificador que o editor lhe dá',
    exact: 'O mesmo texto na mesma ordem',
    'exact-moved': 'O mesmo texto em outro lugar',
    similar: 'O texto mais parecido entre os vizinhos',
    split: 'Parte de um parágrafo que foi dividido',
    merge: 'Agora é parte de um parágrafo mais longo',
    manual: 'Posicionado por uma pessoa',
    reader: 'Onde o navegador de um leitor o encontrou',
  },
  unverified: 'Não confirmado por uma publicação',
  gone: 'O texto em que começou:',
  threadsOf: 'Conversas',
  threadsOfArticle: 'Conversas sobre o artigo como um todo',
  threadList: (excerpt) => t`Conversas sobre “${excerpt}”`,
  noComment: 'Não resta nenhum comentário.',
  by: (author) => t`${author}:`,
  review: 'Mostrar comentário',
  locked: 'Bloqueada',
  held: 'Respostas aguardam um moderador',
  resolved: 'Resolvida',
  movedHere: 'Movida para cá por uma pessoa',
  replies: (count) => plural(count, { one: '# comentário público', other: '# comentários públicos' }),
  startedOn: 'O texto quando começou, e agora',

  move: 'Mover…',
  moveOf: (excerpt) => t`Mover a conversa “${excerpt}”`,
  undoMove: 'Desfazer a mudança',
  moveUndone: 'A conversa está de volta ao seu parágrafo.',
  lock: 'Bloquear…',
  unlock: 'Desbloquear…',
  hold: 'Reter respostas…',
  release: 'Parar de reter respostas…',
  moveDialog: {
    heading: 'Mover esta conversa para um parágrafo',
    intro: 'A mudança fica no registro, e você pode desfazê-la.',
    likely: 'Parágrafos que contêm partes do removido',
    unlikely: 'Nenhum parágrafo do texto atual contém partes do removido.',
    share: (percent) => t`${percent}% do seu texto`,
    other: 'Outro parágrafo',
    choose: 'Escolher…',
    submit: 'Mover',
    cancel: 'Cancelar',
    needChoice: 'Escolha um parágrafo.',
    done: 'A conversa foi movida.',
  },
};

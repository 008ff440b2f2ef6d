/** Portuguese: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('pt');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Moderação do Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'convidado',
  aboutPerson: (name) => t`Sobre ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Ir para a fila',
  skipToMain: 'Ir para o conteúdo',
  queuesLabel: 'Filas',
  moreLabel: 'Mais',
  menu: 'Menu',
  overview: 'Visão geral',
  articles: 'Artigos',
  articleLink: 'Conversas no texto',
  log: 'Registro',
  report: 'Relatório',
  appeals: 'Recursos',
  settings: 'Configurações',
  words: 'Palavras',
  rules: 'Regras',
  help: 'Teclado',
  language: (name) => t`Idioma: ${name}`,
  signOut: 'Sair',

  session: {
    malformed: 'Isto não parece um token: ele deveria ter três partes separadas por pontos.',
    expired: 'Sua sessão terminou. Peça um novo link ao seu site. Suas decisões estão salvas.',
    refused: 'Este token não foi aceito. Ele pode ter expirado ou ser de outro site.',
    noSite: (site) => t`Não há nenhum site chamado “${site}” aqui.`,
    notAllowed: (name) => t`${name} não pode moderar neste site. Um administrador pode atribuir esse papel.`,
    banned: (reason) => t`Você está banido deste site: ${reason}`,
    checking: 'Entrando…',
  },

  list: {
    label: (queue) => t`Comentários: ${queue}`,
    loading: 'Carregando…',
    empty: {
      new: 'Nenhum comentário novo. Você já viu todos.',
      pending: 'Nenhum comentário aguarda aprovação.',
      reported: 'Nenhuma denúncia aberta.',
      withheld: 'Nenhum comentário ocultado.',
      approved: 'Nenhum comentário aprovado ainda.',
      rejected: 'Nenhum comentário rejeitado.',
      spam: 'Nenhum spam.',
    },
    emptyHint: 'Novos comentários aparecem aqui automaticamente.',
    failed: 'Não foi possível carregar a fila.',
    retry: 'Tentar novamente',
    more: 'Carregar mais',
    arrivals: (count) => plural(count, { one: '# comentário novo', other: '# comentários novos' }),
    select: (name) => t`Selecionar o comentário de ${name}`,
    selected: (count) => plural(count, { one: '# selecionado', other: '# selecionados' }),
    selectAll: 'Selecionar todos os carregados',
    clearSelection: 'Limpar seleção',
    flags: (count) => plural(count, { one: '# denúncia', other: '# denúncias' }),
    goneElsewhere: 'Decidido em outro lugar',
    position: (at, of) => t`${at} de ${of}`,
    positionOfMore: (at, of) => t`${at} de mais de ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} está vendo isto.`,
        other: t`${list(names)} estão vendo isto.`,
      }),
    others: (count) => plural(count, { one: '# outra pessoa', other: '# outras pessoas' }),
  },

  item: {
    none: 'Escolha um comentário para vê-lo aqui.',
    back: 'Voltar à fila',
    by: (name) => t`Comentário de ${name}`,
    edited: 'editado',
    onArticle: 'Sobre o artigo como um todo',
    inReplyTo: 'Em resposta a',
    question: 'Responde à pergunta do autor',
    threadLocked: 'Conversa bloqueada',
    onPage: 'Abrir na página',
    pinned: 'Fixado',
    featured: 'Destaque',
    source: 'Mostrar o Markdown digitado',
    gone: 'Outra pessoa decidiu sobre este comentário enquanto você o tinha aberto.',
    paragraph: 'O parágrafo',
    paragraphThen: 'Antes',
    paragraphNow: 'Agora',
    paragraphGone: 'O parágrafo não está mais no artigo',
    paragraphUncertain: 'Este trecho pode ter mudado de lugar',
    unverified: 'Ainda não encontrado no texto publicado',
    changed: 'Alterado desde então',
    removedMark: 'removido:',
    addedMark: 'adicionado:',
    endMark: 'fim.',
    quoteStart: 'trecho comentado:',
    around: 'A conversa em volta',
    aroundEmpty: 'Nada é público nesta conversa.',
    thisOne: 'este comentário',
    why: 'Motivo da revisão',
    whyNothing: 'Nenhuma regra se aplicou e nenhum leitor o denunciou.',
    whyAll: 'Mostrar todos os motivos',
    rule: (result) => t`Regra: ${result}`,
    reportedBy: 'Denunciado por',
    answered: 'respondida por uma decisão',
    notCounted: 'novo aqui, portanto não conta para ocultar',
    undone: 'desfeita',
    author: 'Histórico do autor',
    record: (published, rejected) => t`${published} publicados, ${rejected} rejeitados`,
    banned: 'Banido',
    bannedUntil: (date) => t`Banido até ${date}`,
    history: 'Decisões',
    noHistory: 'Nenhuma decisão ainda.',
    byRule: 'uma regra',
    logOfPerson: 'Todas as decisões sobre esta pessoa',
    logOfComment: 'No registro',
  },

  decide: {
    label: 'Decidir',
    approve: 'Aprovar',
    approveMany: (count) => t`Aprovar ${count}`,
    reject: 'Rejeitar…',
    rejectMany: (count) => t`Rejeitar ${count}…`,
    spam: 'Spam',
    spamMany: (count) => t`Spam: ${count}`,
    see: 'Visto',
    seeMany: (count) => t`Vistos: ${count}`,
    previous: 'Anterior',
    next: 'Próximo',
    undo: 'Desfazer',
    lock: 'Bloquear conversa…',
    unlock: 'Desbloquear conversa…',
    pin: 'Fixar no topo',
    unpin: 'Desafixar',
    feature: 'Destacar',
    unfeature: 'Retirar o destaque',
    pinDone: (on) => (on ? 'Fixado no topo da lista.' : 'Desafixado.'),
    featureDone: (on) => (on ? 'Destacado.' : 'Não está mais em destaque.'),
    articleState: 'Fechar ou ocultar o artigo…',
    articleStateOpen: 'Abrir ou ocultar o artigo…',
    standing: 'Comentários desta pessoa…',
    ban: 'Banir autor…',
    unban: 'Remover banimento…',
    notAllowed: 'Você pode ler as filas, mas não decidir.',
    notAboutThis: 'Você não pode decidir sobre os seus comentários nem os de pessoas acima de você.',
    comments: (count) => plural(count, { one: '# comentário', other: '# comentários' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Aprovado: ${what}.`,
    rejected: (what, reason) => t`Rejeitado: ${what}. Motivo: ${reason}.`,
    spammed: (what) => t`Marcado como spam: ${what}.`,
    seen: (what) => t`Marcado como visto: ${what}.`,
    undoneOne: (queue) => t`Desfeito: de volta a “${queue}”.`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Desfeito: # comentário de volta a “${queue}”.`,
        other: t`Desfeito: # comentários de volta a “${queue}”.`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Desfeito: vale de novo a decisão de um colega.',
        other: 'Desfeito: para # comentários vale de novo a decisão de um colega.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# comentário mudou desde então e não pode ser desfeito.',
        other: '# comentários mudaram desde então e não podem ser desfeitos.',
      }),
    nothingToUndo: 'Nada a desfazer.',
    moved: (count) =>
      plural(count, {
        one: '# comentário mudou enquanto você o tinha aberto, então nada foi decidido. Veja-o de novo.',
        other: '# comentários mudaram enquanto você os tinha abertos e não foram decididos. Veja-os de novo.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# comentário devolvido à fila: ${why}`,
        other: t`# comentários devolvidos à fila: ${why}`,
      }),
    missing: (count) =>
      plural(count, { one: '# comentário não existia mais.', other: '# comentários não existiam mais.' }),
  },

  rejectDialog: {
    heading: 'Por que é rejeitado?',
    headingMany: (count) =>
      plural(count, { one: 'Por que rejeitar este comentário (#)?', other: 'Por que rejeitar estes #?' }),
    hint: 'Pressione um número ou escolha. O autor vê o motivo e a nota.',
    note: 'Nota ao autor (opcional)',
    noteHint: 'Escreva-a primeiro e depois escolha o motivo.',
  },

  dialog: {
    cancel: 'Cancelar',
    close: 'Fechar',
    needReason: 'Informe um motivo. Ele fica salvo no registro.',
  },

  errors: {
    offline: 'não foi possível acessar o serviço. Verifique a conexão.',
    unexpected: 'o serviço teve um problema. Tente novamente em instantes.',
    rateLimited: 'muitas solicitações de uma vez. Aguarde um momento.',
    busy: 'outra pessoa acabou de alterar isto. Tente novamente.',
    moved: 'isto mudou nesse meio-tempo.',
    forbidden: 'você não tem permissão para isso.',
    banned: (reason) => t`você está banido (${reason}).`,
    gone: 'isto não existe mais.',
    prefix: (why) => t`Não deu certo: ${why}`,
    stale: 'Os números podem estar desatualizados: não foi possível acessar o serviço.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');

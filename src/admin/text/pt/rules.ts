/** Portuguese: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const rulesView: typeof en.rulesView = {
  heading: 'Regras',
  intro:
    'Verificações adicionais de cada comentário novo ou editado. Experimente uma regra primeiro no modo de observação: ela só anota o que teria feito. Comentários da redação são isentos.',
  readOnly: 'Só administradores podem alterá-las.',
  mode: 'Modo',
  modes: { off: 'Desativada', observe: 'Observar', on: 'Ativada' },
  action: 'Ação',
  actions: {
    report: 'Publicar e denunciar',
    hold: 'Aguardar um moderador',
    reject: 'Rejeitar',
  },
  titles: {
    newCommenter: 'Novas pessoas',
    recentRejections: 'Rejeitados recentemente',
    burst: 'Muitos de uma vez',
    repeat: 'Repetições',
    linkDomains: 'Domínios dos links',
    tooShort: 'Comentários muito curtos',
    tooLong: 'Comentários muito longos',
    capitals: 'Letras maiúsculas',
    learnt: 'Parecidos com os rejeitados',
    stackedMarks: 'Sinais empilhados',
  },
  parameters: {
    newCommenter: { comments: 'Até que este número de comentários seja publicado' },
    recentRejections: {
      percent: 'Porcentagem de rejeições nas últimas vinte decisões',
      atLeast: 'E pelo menos este número',
    },
    burst: { comments: 'Mais comentários que', seconds: 'Dentro deste número de segundos' },
    repeat: { likeness: 'Semelhança em porcentagem, no mínimo' },
    linkDomains: { denied: 'Domínios proibidos', allowed: 'Só estes domínios; vazio: todos' },
    tooShort: { characters: 'Menos caracteres que' },
    tooLong: { characters: 'Mais caracteres que' },
    capitals: {
      percent: 'Porcentagem de maiúsculas, no mínimo',
      letters: 'Em textos com pelo menos este número de letras',
    },
    learnt: {},
    stackedMarks: { marks: 'Sinais sobre uma letra, no mínimo' },
  },
  explained: {
    newCommenter: 'Pessoas com poucos comentários publicados.',
    recentRejections: 'Pessoas cujos comentários recentes foram muitas vezes rejeitados.',
    burst: 'Comentários de uma pessoa em rápida sequência.',
    repeat: 'Um comentário parecido com outro que o autor publicou há pouco.',
    linkDomains: 'Domínios para os quais os links levam, incluindo subdomínios. Um domínio por linha.',
    tooShort: 'Como “primeiro!” ou um único emoji.',
    tooLong: 'O tamanho máximo, em “Configurações”, é o limite para todos.',
    capitals: 'Textos quase só em maiúsculas.',
    learnt:
      'Aprendida com as decisões dos seus moderadores. Pode ser ativada quando encontra os comentários rejeitados com confiança.',
    stackedMarks: 'Letras com sinais empilhados que cobrem as linhas vizinhas.',
  },
  save: 'Salvar regras',
  saved: 'Salvo. Novos comentários seguem estas regras.',
  unchanged: 'Nada foi alterado.',

  tryIt: 'Testar nos últimos 500 comentários',
  trying: 'Testando…',
  tried: (looked, changed) => t`Dos últimos ${looked} comentários, ${changed} teriam outro resultado.`,
  found: (rule, count) => t`${rule}: encontrada em ${count}`,
  outcomes: { published: 'publicado', pending: 'aguarda', rejected: 'rejeitado' },

  surge: {
    heading: 'Pico de movimento',
    hint: 'Para o site inteiro, por tempo limitado. Comentários da redação são isentos.',
    none: 'Situação normal.',
    active: (what, until) => t`${what} até ${until}.`,
    modes: {
      premoderate: 'Tudo aguarda um moderador',
      slow: 'Desacelerar',
      closed: 'Sem novos comentários',
    },
    seconds: 'Segundos entre dois comentários de uma pessoa, no modo lento',
    hours: 'Duração em horas',
    start: {
      premoderate: 'Reter tudo',
      slow: 'Desacelerar',
      closed: 'Fechar comentários',
    },
    end: 'Voltar ao normal',
    articles: 'Artigos',
    endedFor: (title) => t`De volta ao normal: “${title}”.`,
    endFor: (title) => t`Voltar ao normal: ${title}`,
  },

  learning: {
    none: 'Nada aprendido ainda.',
    measured: (of) => t`Medido nas últimas ${of} decisões, que o modelo não tinha visto:`,
    precision: (right, found, percent) =>
      t`${right} dos ${found} encontrados tinham sido rejeitados (precisão ${percent}%).`,
    recall: (right, rejected, percent) =>
      t`Encontrou ${right} dos ${rejected} rejeitados (cobertura ${percent}%).`,
    good: 'Pode ser ativada.',
    notGood: (heldOut, found, precision, recall) =>
      t`Só pode observar até ser medida em ${heldOut} decisões, encontrar ${found} e atingir precisão de ${precision}% e cobertura de ${recall}%.`,
    trained: (version, time) => t`Versão ${version}, ${time}.`,
    train: 'Aprender com as decisões agora',
    training: 'Aprendendo…',
  },

  automatic: {
    heading: 'Pico de movimento automático',
    hint: 'Cada início fica no registro. “Voltar ao normal” o encerra, e as mesmas denúncias não o iniciam de novo.',
    what: 'O que acontece',
    observe: 'Apenas observar: o registro mostra o que teria sido iniciado',
    modes: {
      off: 'Nada',
      premoderate: 'Tudo aguarda um moderador',
      slow: 'Desacelerar',
      closed: 'Sem novos comentários',
    },
    age: 'Artigos antigos',
    article: 'Muitas denúncias em um artigo',
    site: 'Muitas denúncias no site inteiro',
    ageHint: 'Aplica-se uma vez a cada artigo aberto. Um moderador pode reabri-lo.',
    reportsHint: 'Só denúncias que contam. Várias denúncias de uma pessoa contam uma vez.',
    fields: {
      days: 'Dias após a publicação',
      people: 'Pessoas que denunciam',
      minutes: 'Dentro deste número de minutos',
      hours: 'Duração em horas',
    },
    save: 'Salvar',
    saved: 'Salvo.',
  },
};

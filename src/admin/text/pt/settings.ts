/** Portuguese: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Novos comentários',
    hint: 'Se os leitores veem um comentário antes de um moderador.',
  },
  flagThreshold: {
    label: 'Ocultar após este número de denúncias',
    hint: 'Um comentário com este número de denúncias abertas é ocultado até um moderador decidir, a menos que um moderador tenha aprovado o texto atual. As denúncias contam até o dobro se as anteriores da pessoa foram confirmadas, e menos se não.',
  },
  flagThresholds: {
    label: 'Outros limites para alguns motivos',
    hint: 'Denúncias por estes motivos são contadas à parte. Vazio: contam para o limite acima.',
  },
  flagMinAgeHours: {
    label: 'Horas até as denúncias de um novo leitor contarem',
    hint: 'Até lá aparecem em “Denunciados” sem ocultar comentários, a menos que o leitor já tivesse um comentário publicado. 0: contam de imediato.',
  },
  maxLinks: {
    label: 'Links permitidos em um comentário',
    hint: 'Comentários com mais links aguardam aprovação.',
  },
  appealDays: {
    label: 'Dias para pedir nova análise',
    hint: 'Por quanto tempo se pode recorrer após a remoção de um comentário ou um banimento. 0: sem recursos.',
  },
  appealAnswerDays: {
    label: 'Dias para responder a um recurso',
    hint: 'O prazo exibido a você e à pessoa.',
  },
  erasedName: {
    label: 'Nome de pessoas com dados apagados',
    hint: 'Exibido no que elas deixam, como comentários que mantêm o texto.',
  },
  erasedTexts: {
    label: 'Comentários de pessoas com dados apagados',
    hint: 'O que acontece com os comentários públicos quando alguém pede que seus dados sejam apagados. Administradores podem escolher outra opção.',
  },
  rules: { label: 'Regras', hint: 'Em “Regras”.' },
  surge: { label: 'Pico de movimento', hint: 'Em “Regras”.' },
  surgeEndedAt: { label: 'Pico de movimento', hint: 'Em “Regras”.' },
  opinions: { label: 'Opiniões externas', hint: 'Em “Regras”.' },
  surgeRules: { label: 'Pico de movimento automático', hint: 'Em “Regras”.' },
  editWindowSeconds: {
    label: 'Tempo para editar, em segundos',
    hint: '900 são quinze minutos; 0 não permite edição.',
  },
  maxCommentLength: {
    label: 'Tamanho máximo de um comentário, em caracteres',
    hint: 'No máximo 20.000.',
  },
  guests: {
    label: 'Convidados',
    hint: 'Pessoas sem conta. Os nomes são marcados, e elas não podem votar nem denunciar.',
  },
  consent: {
    label: 'Texto de consentimento',
    hint: 'Exibido ao lado de uma caixa a ser marcada antes do primeiro comentário. Vazio: sem caixa.',
  },
  contentSelector: {
    label: 'Onde está o texto do artigo',
    hint: 'Um seletor CSS simples, como .article-body ou main > article. Vazio: encontrado pelos nomes usuais.',
  },
  inlineLabel: {
    label: 'Nome do filtro de comentários no texto',
    hint: 'Como “Notas à margem”. Vazio: “No texto”, no idioma do leitor.',
  },
  attention: {
    label: 'Como as perguntas do autor chamam a atenção',
    hint: 'O que acontece quando um leitor chega a uma pergunta aberta.',
  },
  rating: {
    label: 'Leitores avaliam artigos',
    hint: 'De uma a cinco estrelas, onde suas páginas têm o elemento. Desativado: as avaliações são mantidas, mas não exibidas.',
  },
  addresses: {
    label: 'Endereços de um mesmo artigo',
    hint: 'Quais formas da URL compartilham comentários. A alteração não move nem junta comentários existentes.',
  },
  reactions: {
    label: 'Reações',
    hint: 'Reações que os leitores podem escolher. Nenhuma: só votos.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Obrigado',
  insightful: 'Esclarecedor',
  funny: 'Engraçado',
  sad: 'Triste',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// e https:// são iguais',
  www: 'www.example.com e example.com são iguais',
  index: '/story/index.html (ou .htm, .php) e /story são iguais',
  ampParameter: '/story?amp=1 e /story são iguais',
  ampPath: '/story/amp e /story são iguais',
  letterCase: '/Story e /story são iguais',
};

export const attentions: typeof en.attentions = {
  blink: 'O selo pulsa três vezes',
  scroll_open: 'Abre automaticamente, uma vez por leitor; sem espaço ao lado do texto, o selo pulsa',
  none: 'Nada',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'O texto é apagado; onde há respostas, fica um marcador',
  keep: 'O texto permanece, sem o nome',
};

export const guestModes: typeof en.guestModes = {
  off: 'Só pessoas conectadas podem comentar',
  held: 'Convidados podem comentar com um nome; cada comentário aguarda aprovação',
  on: 'Convidados podem comentar com um nome, como todos',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Link para o texto completo',
  hint: 'Uma URL, como a da sua política de privacidade. Vazio: sem link.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Publicados imediatamente, revisados depois',
  pre: 'Retidos até um moderador aprovar',
};

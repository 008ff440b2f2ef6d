/** Portuguese: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const queues: typeof en.queues = {
  new: 'Novos',
  pending: 'Pendentes',
  reported: 'Denunciados',
  withheld: 'Ocultados',
  approved: 'Aprovados',
  rejected: 'Rejeitados',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Publicado',
  pending: 'Aguardando aprovação',
  withheld: 'Ocultado',
  rejected: 'Rejeitado',
  spam: 'Spam',
  deleted: 'Excluído pelo autor',
  erased: 'Dados apagados',
};

export const reasons: typeof en.reasons = {
  within_rules: 'De acordo com as regras',
  abuse: 'Ofensa a uma pessoa',
  hate: 'Ódio contra um grupo',
  spam: 'Spam ou publicidade',
  off_topic: 'Fora do assunto',
  privacy: 'Informação privada',
  illegal: 'Contra a lei',
  misinformation: 'Afirmações falsas',
  other: 'Outra coisa',
};

export { checkReasons } from '../../../shared/i18n/later/pt.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Manual', short: 'à mão' },
  opinions_received: { full: 'Nenhum outro serviço fez objeção', short: 'verificado' },
  many_reports: { full: 'Muitas denúncias em pouco tempo', short: 'denúncias' },
  article_age: { full: 'O artigo é antigo', short: 'antigo' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Aprovado',
  'comment.reject': 'Rejeitado',
  'comment.spam': 'Marcado como spam',
  'comment.see': 'Visto, mantido como está',
  'comment.refuse': 'Rejeitado por uma verificação',
  'comment.hold': 'Retido por uma verificação',
  'comment.report': 'Denunciado por uma verificação',
  'comment.uphold': 'Recurso negado',
  'comment.release': 'Publicado',
  'comment.withhold': 'Ocultado',
  'comment.undo': 'Decisão desfeita',
  'comment.pin': 'Fixado',
  'comment.unpin': 'Desafixado',
  'comment.feature': 'Destacado',
  'comment.unfeature': 'Destaque retirado',
  'comment.redact': 'Dados pessoais removidos',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Informado pelo login',
  request: 'A pedido',
  erased: 'Dados apagados',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Linha de comando',
  'the service': 'O próprio Interline',
  'the publisher': 'O sistema do editor',
  'the sign-in': 'O login do site',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Máquina “${name}”`;

export const roles: typeof en.roles = {
  guest: 'convidado',
  reader: 'leitor',
  author: 'autor',
  moderator: 'moderador',
  admin: 'administrador',
  publisher: 'editor',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'sem tratamento especial',
  premoderated: 'os comentários aguardam um moderador',
  trusted: 'confiável',
};

export const articleStates: typeof en.articleStates = {
  open: 'Aberto',
  closed: 'Fechado: sem novos comentários',
  hidden: 'Oculto: nenhum comentário exibido',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'publicado por uma verificação',
  observe: 'apenas observado, sem ação',
  report: 'denunciado e publicado',
  hold: 'retido',
  reject: 'rejeitado',
  withhold: 'oculto até ser revisado',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'links',
  allowed: 'permitidos',
  word: 'palavra',
  words: 'palavras',
  written: 'escrito como',
  domains: 'domínios',
  letters: 'letras',
  capitals: 'maiúsculas',
  characters: 'caracteres',
  at_least: 'no mínimo',
  at_most: 'no máximo',
  likeness: 'semelhança',
  of: 'com',
  marks: 'sinais',
  comments: 'comentários',
  seconds: 'segundos',
  rejected: 'rejeitados',
  decided: 'decididos',
  published: 'publicados',
  until: 'até',
  cause: 'causa',
  why: 'por quê',
  would: 'teria feito',
  flags: 'denúncias',
  service: 'serviço',
  from: 'de',
  category: 'categoria',
  percent: 'por cento',
  threshold: 'limite',
  model: 'versão',
  version: 'versão',
  passages: 'trechos',
  earlier: 'também de versões anteriores',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Todas as versões', redact: 'Remover dados pessoais…' };

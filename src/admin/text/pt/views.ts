/** Portuguese: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const signIn: typeof en.signIn = {
  heading: 'Moderação',
  intro: 'Abra o link que o seu site forneceu, ou cole um token dele.',
  site: 'Chave do site',
  token: 'Token',
  tokenHint: 'Começa com “eyJ”. Fica só nesta aba, até você fechá-la.',
  submit: 'Entrar',
  missing: 'Preencha a chave do site e o token.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Idioma',
  label: 'Idioma deste console',
  hint: 'Para este navegador. A página é recarregada, então salve antes as suas alterações.',
  submit: 'Usar este idioma',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Bloquear esta conversa',
  unlock: 'Desbloquear esta conversa',
  lockHint: 'Os leitores ainda podem lê-la, mas não responder.',
  unlockHint: 'Os leitores podem responder de novo.',
  reason: 'Motivo, para o registro',
  done: (locked) => (locked ? 'Conversa bloqueada.' : 'Conversa desbloqueada.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Comentários deste artigo',
  state: 'Estado',
  reason: 'Motivo, para o registro',
  submit: 'Alterar',
  done: (state) => t`Artigo alterado. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Teclado',
  on: 'Os atalhos de uma tecla estão ativados',
  hint: 'Desative-os se atrapalharem a entrada por voz ou um leitor de tela.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Próximo comentário',
  previous: 'Comentário anterior',
  approve: 'Aprovar',
  reject: 'Rejeitar, depois 1 a 8 para o motivo',
  spam: 'Marcar como spam',
  undo: 'Desfazer a última decisão',
  select: 'Selecionar ou desmarcar',
  selectRange: 'Selecionar do último selecionado até aqui',
  clear: 'Limpar seleção ou busca',
  lock: 'Bloquear ou desbloquear a conversa',
  ban: 'Banir o autor, ou remover o banimento',
  arrivals: 'Mostrar novos comentários',
  search: 'buscar',
  group: 'abrir o grupo: textos quase idênticos, ou os de uma pessoa',
  see: 'visto (em “Novos”)',
  help: 'Esta lista',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Configurações',
  readOnly: 'Só administradores podem alterá-las.',
  save: 'Salvar alterações',
  saved: 'Salvo. Novos comentários seguem estas configurações.',
  unchanged: 'Nada foi alterado.',
  failed: 'Não foi salvo.',
};

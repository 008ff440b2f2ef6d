/** Portuguese, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/pt.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'Perguntar aos leitores',
  ask_title: 'Perguntar aos leitores deste parágrafo',
  ask_question: 'Sua pergunta',
  ask_empty: 'Escreva primeiro uma pergunta.',
  ask_display: 'Como aparece',
  ask_display_closed: 'Um ponto de interrogação junto ao parágrafo',
  ask_display_open: 'A própria pergunta, na margem',
  asked: 'Sua pergunta está no ar.',
  question_change: 'Mudar a pergunta',
  question_close: 'Encerrar a pergunta',
  question_open: 'Reabrir a pergunta',
  question_changed: 'A pergunta foi mudada.',
  question_closed_now: 'A pergunta está encerrada. As respostas ficam.',
  question_open_now: 'A pergunta está aberta de novo.',
  take_down: 'Retirar',
  take_down_title: 'Motivo da retirada',
  take_down_intro: 'O comentário desaparece para todos. Quem o escreveu vê o motivo.',
  take_down_note: 'Uma nota a quem o escreveu (opcional)',
  taken_down: 'O comentário foi retirado.',
  lock: 'Bloquear a conversa',
  lock_intro: 'A conversa pode ser lida, mas não respondida.',
  unlock: 'Desbloquear a conversa',
  unlock_intro: 'A conversa pode voltar a ser respondida.',
  lock_reason: 'Motivo, para o registro',
  lock_reason_missing: 'Escreva primeiro um motivo.',
  locked_now: 'A conversa está bloqueada.',
  unlocked_now: 'A conversa está desbloqueada.',
};

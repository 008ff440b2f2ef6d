/** Portuguese, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'O parágrafo foi editado desde então',
  passage_removed_since: 'O trecho foi removido desde então',
  then: 'Antes',
  now: 'Agora',
  removed_words: 'removido',
  added_words: 'adicionado',
  end_of_change: 'fim da alteração',

  addressed: 'Atendida com uma edição — graças a {name}',
  settled: 'Atendida — graças a {name}',
  settled_by: 'Marcada por {name}',
  what_changed: 'O que a edição mudou',
  mark_addressed: 'Marcar como atendida',
  mark_intro: 'A conversa se reduz a uma linha que agradece a {name}, que pode reabri-la.',
  mark_note: 'O que você mudou (opcional)',
  marked: 'A conversa está marcada como atendida.',
  reopen: 'Reabrir a conversa',
  reopened: 'A conversa está aberta de novo.',

  move: 'Mover para um parágrafo',
  move_intro: 'A conversa é movida com todos os comentários. Você pode desfazer.',
  move_maybe: 'Possíveis correspondências',
  move_unknown: 'Nenhum parágrafo se parece com ele.',
  move_other: 'Outro parágrafo',
  move_choose: 'Escolha primeiro um parágrafo.',
  moved: 'A conversa está no novo parágrafo.',
  moved_by_hand: 'Movida à mão para este parágrafo',
  move_back: 'Desfazer',
  moved_back: 'A conversa voltou ao seu lugar.',

  problem_thread_not_movable: 'Esta conversa tem seu parágrafo e fica nele.',
  problem_paragraph_mismatch: 'Esse parágrafo não está mais no artigo. Escolha outro.',
  problem_paragraph_not_found: 'Esse parágrafo não está mais no artigo. Escolha outro.',
};

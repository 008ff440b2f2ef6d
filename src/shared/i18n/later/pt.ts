/** Portuguese: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
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

/** For authors who ask questions and moderators who act on the page. */
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

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Algo no texto não pode ser aceito. Verifique o tamanho e tente de novo.',
  problem_invalid_text:
    'O texto contém caracteres que não podem ser salvos. Remova os símbolos incomuns e tente de novo.',
  problem_body_too_large: 'O texto é longo demais. Encurte-o e tente de novo.',
  problem_consent_required:
    'O site pede agora um novo consentimento. Recarregue a página; seu texto será mantido.',
  problem_guests_off: 'Os convidados não podem mais comentar aqui. Entre na sua conta para participar.',
  problem_token_invalid: 'Sua sessão terminou. Entre de novo.',
  problem_forbidden: 'Sua conta não permite esta ação.',
  problem_origin_not_allowed: 'Esta página não pode usar o serviço de comentários.',
  problem_person_banned: 'Você não pode participar no momento.',
  problem_ratings_off: 'Este site não recebe avaliações.',
  problem_article_closed: 'Os comentários deste artigo estão encerrados.',
  problem_thread_locked: 'Esta conversa está bloqueada.',
  problem_prompt_closed: 'O autor encerrou esta pergunta.',
  problem_comment_gone: 'O comentário não está mais aqui.',
  problem_comment_not_found: 'O comentário não está mais aqui.',
  problem_thread_not_found: 'Esta conversa não está mais aqui.',
  problem_edit_window_over: 'O prazo para alterar este comentário terminou.',
  problem_already_flagged: 'Você já fez esta denúncia.',
  problem_own_comment: 'Este comentário é seu.',
  problem_reaction_off: 'Esta reação não é mais oferecida.',
  problem_too_many_pins: 'Não é possível fixar mais comentários aqui. Desafixe um primeiro.',
  problem_busy: 'Outra pessoa foi mais rápida. Tente de novo.',
  problem_version_mismatch:
    'O comentário mudou desde que você o abriu. Copie seu texto, cancele e edite de novo.',
  problem_paragraph_mismatch:
    'Este parágrafo difere do texto publicado. Recarregue a página ou tente mais tarde.',
  problem_paragraph_too_long: 'Este parágrafo é longo demais para ser comentado. Comente o artigo inteiro.',
  problem_too_many_passages:
    'Não é possível comentar mais parágrafos desta página. Comente o artigo inteiro.',
  problem_quote_mismatch: 'O trecho mudou. Recarregue a página para comentá-lo.',
  problem_url_not_allowed: 'O endereço desta página não pertence ao site.',
  problem_rate_limited: 'Foi rápido demais. Espere um momento e tente de novo.',
  problem_unavailable: 'Os comentários estão indisponíveis no momento. Tente de novo em breve.',
};

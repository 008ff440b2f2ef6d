/** Portuguese, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

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

/** Portuguese: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const problems: typeof en.problems = {
  appeal_answered: 'outra pessoa já respondeu a este recurso.',
  own_decision: 'trata-se da sua própria decisão. Outro moderador precisa responder.',
  too_many_pins: 'este artigo já tem o máximo de comentários fixados. Desafixe um primeiro.',
  not_a_top_comment: 'só um comentário que não seja resposta pode ser fixado.',
  own_comment: 'é o seu próprio comentário.',
  thread_locked: 'a conversa está bloqueada.',
  article_closed: 'o artigo está fechado.',
  word_taken: 'a palavra já está em uma das listas.',
  too_many_words: 'as listas atingiram o máximo de palavras.',
  text_too_complex: 'processar o texto exige tempo ou memória demais.',
  invalid_text: 'o texto tem caracteres que não podem ser armazenados.',
  body_too_large: 'é grande demais.',
  unavailable: 'o serviço está ocupado. Tente novamente em instantes.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`o serviço não aceitou (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`Em inglês: ${detail}`;

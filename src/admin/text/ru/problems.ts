/** Russian: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const problems: typeof en.problems = {
  appeal_answered: 'на эту апелляцию уже ответил кто-то другой.',
  own_decision: 'речь о вашем собственном решении. Ответить должен другой модератор.',
  too_many_pins: 'у этой статьи закреплено наибольшее число комментариев. Сначала открепите один.',
  not_a_top_comment: 'закрепить можно только комментарий, который не является ответом.',
  own_comment: 'это ваш собственный комментарий.',
  thread_locked: 'обсуждение закрыто.',
  article_closed: 'статья закрыта.',
  word_taken: 'слово уже есть в одном из списков.',
  too_many_words: 'в списках наибольшее число слов.',
  text_too_complex: 'обработка текста требует слишком много времени или памяти.',
  invalid_text: 'в тексте есть символы, которые нельзя сохранить.',
  body_too_large: 'слишком большой объём.',
  unavailable: 'сервис занят. Повторите попытку чуть позже.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`сервис этого не принял (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`По-английски: ${detail}`;

/** Polish: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const problems: typeof en.problems = {
  appeal_answered: 'ktoś inny odpowiedział już na to odwołanie.',
  own_decision: 'chodzi o Twoją własną decyzję. Odpowiedzieć musi inny moderator.',
  too_many_pins: 'ten artykuł ma już największą liczbę przypiętych komentarzy. Najpierw odepnij jeden.',
  not_a_top_comment: 'przypiąć można tylko komentarz, który nie jest odpowiedzią.',
  own_comment: 'to Twój własny komentarz.',
  thread_locked: 'wątek jest zablokowany.',
  article_closed: 'artykuł jest zamknięty.',
  word_taken: 'słowo jest już na jednej z list.',
  too_many_words: 'listy osiągnęły największą liczbę słów.',
  text_too_complex: 'przetworzenie tekstu wymaga zbyt wiele czasu lub pamięci.',
  invalid_text: 'tekst zawiera znaki, których nie można zapisać.',
  body_too_large: 'to jest za duże.',
  unavailable: 'usługa jest przeciążona. Spróbuj ponownie za chwilę.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`usługa tego nie przyjęła (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`Po angielsku: ${detail}`;

/** Dutch: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const problems: typeof en.problems = {
  appeal_answered: 'iemand anders heeft dit bezwaar beantwoord.',
  own_decision: 'het gaat over uw eigen beslissing. Een andere moderator moet antwoorden.',
  too_many_pins: 'bij dit artikel is het maximale aantal reacties vastgezet. Maak er eerst een los.',
  not_a_top_comment: 'alleen een reactie die geen antwoord is, kan worden vastgezet.',
  own_comment: 'het is uw eigen reactie.',
  thread_locked: 'de discussie is vergrendeld.',
  article_closed: 'het artikel is gesloten.',
  word_taken: 'het woord staat al in een van de lijsten.',
  too_many_words: 'de lijsten bevatten het maximale aantal woorden.',
  text_too_complex: 'het verwerken van de tekst kost te veel tijd of geheugen.',
  invalid_text: 'de tekst bevat tekens die niet kunnen worden opgeslagen.',
  body_too_large: 'het is te groot.',
  unavailable: 'de dienst is overbelast. Probeer het zo meteen opnieuw.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`de dienst heeft dit niet geaccepteerd (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`In het Engels: ${detail}`;

/** German: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const problems: typeof en.problems = {
  appeal_answered: 'Jemand anders hat diesen Widerspruch beantwortet.',
  own_decision: 'Es geht um Ihre eigene Entscheidung. Jemand anders aus der Moderation muss antworten.',
  too_many_pins:
    'In diesem Artikel sind schon so viele Kommentare angeheftet wie möglich. Lösen Sie erst einen los.',
  not_a_top_comment: 'Nur ein Kommentar, der keine Antwort ist, kann angeheftet werden.',
  own_comment: 'Es ist Ihr eigener Kommentar.',
  thread_locked: 'Die Diskussion ist gesperrt.',
  article_closed: 'Der Artikel ist geschlossen.',
  word_taken: 'Das Wort steht schon in einer der Listen.',
  too_many_words: 'Die Listen sind voll.',
  text_too_complex: 'Den Text zu verarbeiten braucht zu viel Zeit oder Speicher.',
  invalid_text: 'Der Text enthält Zeichen, die nicht gespeichert werden können.',
  body_too_large: 'Es ist zu groß.',
  unavailable: 'Der Dienst ist ausgelastet. Versuchen Sie es gleich noch einmal.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`Der Dienst hat das nicht angenommen (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`Auf Englisch: ${detail}`;

/** Italian: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const problems: typeof en.problems = {
  appeal_answered: 'qualcun altro ha risposto a questo ricorso.',
  own_decision: 'riguarda una tua decisione. Deve rispondere un altro moderatore.',
  too_many_pins: 'questo articolo ha il numero massimo di commenti fissati. Prima togline uno.',
  not_a_top_comment: 'si può fissare solo un commento che non è una risposta.',
  own_comment: 'è un tuo commento.',
  thread_locked: 'la discussione è bloccata.',
  article_closed: 'l’articolo è chiuso.',
  word_taken: 'la parola è già in uno degli elenchi.',
  too_many_words: 'gli elenchi hanno raggiunto il numero massimo di parole.',
  text_too_complex: 'elaborare il testo richiede troppo tempo o memoria.',
  invalid_text: 'il testo ha caratteri che non si possono salvare.',
  body_too_large: 'è troppo grande.',
  unavailable: 'il servizio è occupato. Riprova tra poco.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`il servizio non l’ha accettato (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`In inglese: ${detail}`;

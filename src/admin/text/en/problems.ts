/** English: why the service refused a change. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const problems = {
  appeal_answered: 'someone else has answered this appeal.',
  own_decision: 'it is about your own decision. Another moderator has to answer.',
  too_many_pins: 'this article has the maximum number of pinned comments. Unpin one first.',
  not_a_top_comment: 'only a comment that is no reply can be pinned.',
  own_comment: 'it is your own comment.',
  thread_locked: 'the thread is locked.',
  article_closed: 'the article is closed.',
  word_taken: 'the word is already in one of the lists.',
  too_many_words: 'the lists have reached the maximum number of words.',
  text_too_complex: 'the text takes too much time or memory to process.',
  invalid_text: 'the text has characters that can’t be stored.',
  body_too_large: 'it is too large.',
  unavailable: 'the service is busy. Try again in a moment.',
};

/** Why a request with another problem code failed. */
export const refused = (code: string) => t`the service did not accept this (${code}).`;
/** The service's own explanation, which is in English. */
export const inEnglish = (detail: string) => t`It says: ${detail}`;

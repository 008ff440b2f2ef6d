/** English, for what the service refuses, by problem code; loaded when it does, so apart from the other sentences. */
import type { Message } from '../message.js';

export const problems = {
  problem_invalid_input: 'Something in the text can’t be accepted. Check its length and try again.',
  problem_invalid_text: 'The text has characters we can’t save. Remove unusual symbols and try again.',
  problem_body_too_large: 'The text is too long. Shorten it and try again.',
  problem_consent_required:
    'The site now asks you to agree to something new. Reload the page; your text is saved.',
  problem_guests_off: 'Guests can’t comment here any more. Sign in to comment.',
  problem_token_invalid: 'Your session has ended. Sign in again.',
  problem_forbidden: 'Your account can’t do this.',
  problem_origin_not_allowed: 'This page can’t use the comment service.',
  problem_person_banned: 'You can’t comment right now.',
  problem_ratings_off: 'Ratings are off on this site.',
  problem_article_closed: 'Comments on this article are closed.',
  problem_thread_locked: 'This thread is locked.',
  problem_prompt_closed: 'The author has closed this question.',
  problem_comment_gone: 'This comment is gone.',
  problem_comment_not_found: 'This comment is gone.',
  problem_thread_not_found: 'This thread is gone.',
  problem_edit_window_over: 'This comment can no longer be edited.',
  problem_already_flagged: 'You already reported this.',
  problem_own_comment: 'This is your own comment.',
  problem_reaction_off: 'This reaction is no longer offered.',
  problem_too_many_pins: 'No more comments can be pinned here. Unpin one first.',
  problem_busy: 'Someone else just changed this. Try again.',
  problem_version_mismatch:
    'The comment has changed since you opened it. Copy your text, cancel, and edit again.',
  problem_paragraph_mismatch:
    'This paragraph differs from the published text. Reload the page, or try again later.',
  problem_paragraph_too_long:
    'This paragraph is too long to comment on. Comment on the whole article instead.',
  problem_too_many_passages:
    'No more paragraphs of this page can be commented on. Comment on the whole article instead.',
  problem_quote_mismatch: 'The phrase has changed. Reload the page to comment on it.',
  problem_url_not_allowed: 'This page’s address does not belong to the site.',
  problem_rate_limited: 'You’re going too fast. Wait a moment, then try again.',
  problem_unavailable: 'Comments aren’t available right now. Try again soon.',
} as const satisfies Record<string, Message>;

export type ProblemCatalogue = Readonly<Record<keyof typeof problems, string>>;

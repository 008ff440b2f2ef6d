/**
 * English, and the list of all sentences: every other locale must have exactly these keys, plural where this one is.
 * Plain and short, no exclamation marks; says what happens next and never blames.
 */
import type { Message, Plural } from './message.js';

export const catalogue = {
  // The article's margin
  badge_comments: { one: '{count} comment on this paragraph', other: '{count} comments on this paragraph' },
  badge_add: 'Comment on this paragraph',
  badge_question: 'A question from the author: {question}',
  badge_new: ', new',
  comment_on_selection: 'Comment',
  latest_title: 'Latest comments',
  view_all: 'View all comments',
  start_comment: 'Comment',

  // Counts and lists
  comments_count: { one: '{count} comment', other: '{count} comments' },
  comments: 'Comments',
  sort: 'Sort',
  sort_newest: 'Newest',
  sort_oldest: 'Oldest',
  sort_top: 'Top',
  filter: 'Show',
  filter_all: 'All',
  filter_inline: 'Inline Feedbacks',
  filter_paragraph: 'This paragraph',
  filter_widen: 'All inline feedbacks',
  new_comments: { one: '{count} new comment', other: '{count} new comments' },
  new_mark: 'New',
  next_unread: 'Next unread',
  load_more: 'Load more comments',
  more_replies: { one: 'Show {count} more reply', other: 'Show {count} more replies' },
  fold_replies: { one: 'Hide {count} reply', other: 'Hide {count} replies' },
  unfold_replies: { one: 'Show {count} reply', other: 'Show {count} replies' },
  empty_all: 'No comments yet. You can write the first one, or start at a paragraph.',
  empty_closed: 'No comments were written here.',
  empty_inline: 'No paragraph has comments yet.',
  loading: 'Loading comments',
  load_failed: 'The comments could not be loaded.',
  part_failed: 'This could not be loaded.',
  retry: 'Try again',
  comment_missing: 'That comment is no longer here.',
  popular_title: 'Popular Articles',
  popular_empty: 'Nothing has been discussed lately.',

  // The article's rating
  rating_label: 'Rate this article',
  rating_stars: { one: '{count} star', other: '{count} stars' },
  rating_average: '{average} out of {best}',
  rating_count: { one: '{count} rating', other: '{count} ratings' },
  rating_none: 'Not rated yet',
  rating_withdraw: 'Take back your rating',
  rating_saved: 'Your rating is saved.',
  rating_withdrawn: 'Your rating was taken back.',

  // Quotes
  read_more: 'Read more',
  read_more_label: 'Read more: go to this passage in the article',
  passage_removed: 'The passage was removed',
  passage_uncertain: 'The passage has changed; its place is not certain',
  passage_edited: 'The paragraph has been edited since',
  settled: 'Settled',
  locked: 'Locked',
  passage_unverified: 'Not yet confirmed by the publisher',

  // A comment
  comment_by: 'Comment by {name}',
  reply_by: 'Reply by {name} to {target}',
  author_badge: 'Author',
  moderator_badge: 'Moderator',
  someone: 'Somebody',
  edited: 'edited',
  edited_at: 'Edited {time}',
  in_reply_to: 'to {name}',
  tombstone_deleted: 'This comment was deleted by its author.',
  tombstone_removed: 'This comment was removed.',
  show_more: 'Show more',
  show_less: 'Show less',
  spoiler_show: 'Spoiler, press to show',
  upvote: { one: 'Vote up, {count} vote', other: 'Vote up, {count} votes' },
  downvote: { one: 'Vote down, {count} vote', other: 'Vote down, {count} votes' },
  reply: 'Reply',
  reply_to: 'Reply to {name}',
  more_actions: 'More actions for the comment by {name}',
  copy_link: 'Copy link',
  link_copied: 'Link copied.',
  link_not_copied: 'Copy this address: {url}',
  report: 'Report',
  withdraw_report: 'Withdraw report',
  report_withdrawn: 'Your report was withdrawn.',
  edit_left: 'Edit ({time} left)',
  delete: 'Delete',
  delete_title: 'Delete this comment?',
  delete_text: 'It disappears for everybody. This cannot be undone.',
  deleted: 'Your comment was deleted.',

  // Own comments that are not public
  only_you: 'Only you can see this.',
  held_pending: 'Waiting for approval.',
  held_withheld: 'Taken down until a moderator has looked at it.',
  held_rejected: 'Not published.',
  reason: 'Reason: {reason}',
  reason_abuse: 'insulting or abusive',
  reason_hate: 'hateful towards a group of people',
  reason_spam: 'looks like advertising',
  reason_off_topic: 'not about the article',
  reason_privacy: 'shows personal data',
  reason_illegal: 'may be against the law',
  reason_other: 'against the rules of this site',
  reason_premoderated_site: 'comments are read before they appear',
  reason_many_links: 'it holds many links',
  reason_held_word: 'it holds words a moderator wants to look at',
  reason_flag_threshold: 'several readers reported it',

  // Thread panel
  panel_title: 'Comments on this paragraph',
  panel_quote: 'Comments on a phrase',
  question_from_author: 'The author asks',
  new_thread: 'New comment',
  close: 'Close',
  resize: 'Drag to resize',
  panel_empty: 'Nobody has commented on this paragraph yet.',
  panel_answer: 'Answer this question',
  thread_locked: 'This thread is locked. It can be read, but not answered.',
  question_closed: 'The author has closed this question.',
  article_closed: 'Comments on this article are closed.',
  about_phrase: 'About this phrase',
  drop_phrase: 'Comment on the whole paragraph instead',

  // Composer
  write_comment: 'Write a comment',
  write_on_paragraph: 'Comment on this paragraph',
  write_reply: 'Write a reply to {name}',
  edit_comment: 'Edit your comment',
  post: 'Post',
  posting: 'Posting',
  save: 'Save',
  cancel: 'Cancel',
  preview: 'Preview',
  preview_empty: 'Nothing to preview yet.',
  format: 'Formatting',
  format_bold: 'Bold',
  format_italic: 'Italic',
  format_link: 'Link',
  format_quote: 'Quotation',
  format_list: 'List',
  shortcut_hint: '{keys} posts',
  characters_left: { one: '{count} character left', other: '{count} characters left' },
  characters_over: { one: '{count} character too many', other: '{count} characters too many' },
  posted: 'Your comment is posted.',
  posted_held: 'Thank you. Your comment appears once a moderator has approved it.',
  saved: 'Your change is saved.',
  draft_restored: 'Your draft is back.',

  // Signing in
  sign_in_needed: 'Sign in to take part.',
  sign_in: 'Sign in',
  session_ended: 'Your session has ended. Sign in again; your text is kept.',
  banned: 'You cannot take part at the moment. Reason: {reason}',
  banned_until: 'You cannot take part until {time}. Reason: {reason}',

  // Reporting
  report_title: 'Report this comment',
  report_intro: 'A moderator will look at it. The writer does not learn who reported it.',
  report_reason: 'What is wrong with it?',
  report_note: 'Anything a moderator should know (optional)',
  report_send: 'Send report',
  report_sent: 'Thank you. A moderator will look at it.',
  report_choose: 'Choose a reason first.',
  flag_abuse: 'It insults or threatens somebody',
  flag_hate: 'It is hateful towards a group of people',
  flag_spam: 'It is advertising or spam',
  flag_off_topic: 'It is not about the article',
  flag_privacy: 'It shows somebody’s personal data',
  flag_illegal: 'I believe it is illegal',
  flag_other: 'Something else',

  // What can go wrong, by problem code
  problem_unknown: 'That did not work. Try again in a moment.',
  problem_offline: 'The comment service cannot be reached. Your text is kept; try again in a moment.',
  problem_invalid_input: 'Something in the text cannot be accepted. Check its length and try again.',
  problem_invalid_text:
    'The text holds characters that cannot be stored. Remove unusual symbols and try again.',
  problem_body_too_large: 'The text is too long. Shorten it and try again.',
  problem_token_missing: 'Sign in to take part.',
  problem_token_invalid: 'Your session has ended. Sign in again; your text is kept.',
  problem_forbidden: 'Your account may not do this.',
  problem_origin_not_allowed: 'This page may not use the comment service.',
  problem_person_banned: 'You cannot take part at the moment.',
  problem_ratings_off: 'This site takes no ratings.',
  problem_article_closed: 'Comments on this article are closed.',
  problem_thread_locked: 'This thread is locked.',
  problem_prompt_closed: 'The author has closed this question.',
  problem_comment_gone: 'The comment is no longer there.',
  problem_comment_not_found: 'The comment is no longer there.',
  problem_thread_not_found: 'This thread is no longer there.',
  problem_edit_window_over: 'The time to change this comment is over.',
  problem_already_flagged: 'You have reported this already.',
  problem_own_comment: 'This is your own comment.',
  problem_busy: 'Somebody else was faster. Try again.',
  problem_version_mismatch:
    'The comment has changed since you opened it. Copy your text, cancel, and edit again.',
  problem_paragraph_mismatch:
    'This paragraph differs from the published text. Reload the page, or try again later.',
  problem_quote_mismatch: 'The phrase has changed. Reload the page to comment on it.',
  problem_url_not_allowed: 'This page’s address does not belong to the site.',
  problem_too_fast: 'That was quick. Wait a moment, then try again.',
  problem_unavailable: 'The comment service is away at the moment. Your text is kept; try again soon.',
} as const satisfies Record<string, Message>;

export type MessageKey = keyof typeof catalogue;
/** What a complete locale looks like. */
export type Catalogue = {
  readonly [Key in MessageKey]: (typeof catalogue)[Key] extends string ? string : Plural;
};

/** The sentences about edits, for pages that have some. */
export const edits = () => import('./edits/en.js');

/** The sentences for authors and moderators on the page. */
export const newsroom = () => import('./newsroom/en.js');

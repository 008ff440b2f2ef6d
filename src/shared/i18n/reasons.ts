/**
 * English texts for the service's automatic decisions about comments; the only place for these. Every locale includes
 * the author's texts and overrides those it translates.
 */

/** For the author, after "Reason:". */
export const CHECK_REASONS = {
  reason_premoderated_site: 'we review comments before publishing',
  reason_premoderated_person: 'we review your comments before publishing',
  reason_premoderated_thread: 'we review comments in this thread before publishing',
  reason_premoderated_article: 'we review comments on this article before publishing',
  reason_surge: 'we review comments before publishing for now',
  reason_guest: 'we review guest comments before publishing',
  reason_many_links: 'it has a lot of links',
  reason_banned_word: 'it has a word we don’t publish',
  reason_held_word: 'it has a word we review first',
  reason_new_commenter: 'we review the first comments of new people',
  reason_recent_rejections: 'some of your recent comments were rejected',
  reason_burst: 'you posted many comments in a short time',
  reason_repeat: 'you posted nearly the same before',
  reason_link_domain: 'it links to a site we review first',
  reason_too_short: 'it is very short',
  reason_too_long: 'it is very long',
  reason_capitals: 'it is mostly in capital letters',
  reason_stacked_marks: 'it has letters with many marks on them',
  reason_awaiting_opinion: 'we’re still checking it automatically',
  reason_outside_opinion: 'an automatic check objected to it',
  reason_learnt: 'it is similar to comments we have rejected',
  reason_check_failed: 'we could not check it automatically',
  reason_flag_threshold: 'several readers reported it',
} as const;

type ReasonOf<Key> = Key extends `reason_${infer Reason}` ? Reason : never;
export type CheckReason = ReasonOf<keyof typeof CHECK_REASONS>;

export type CheckReasons = Readonly<Record<CheckReason, { full: string; short: string }>>;

/** For moderators and the article's authors; `short` in one or two words, for a row of the list. */
export const CHECK_REASONS_TO_MODERATORS: CheckReasons = {
  premoderated_site: { full: 'Every comment on this site waits for approval', short: 'new' },
  premoderated_person: {
    full: 'A moderator wants to see what this person writes first',
    short: 'this person',
  },
  premoderated_thread: {
    full: 'A moderator wants to see every comment in this thread first',
    short: 'this thread',
  },
  premoderated_article: { full: 'Comments on this article wait for now', short: 'this article' },
  surge: { full: 'Every comment on the site waits for now', short: 'surge' },
  guest: { full: 'Comments of guests wait for approval on this site', short: 'guest’s' },
  many_links: { full: 'It has more links than the site allows', short: 'links' },
  banned_word: { full: 'It has a word that this site does not publish', short: 'banned word' },
  held_word: { full: 'It has a word that a moderator reviews first', short: 'held word' },
  new_commenter: { full: 'Its author has few published comments yet', short: 'new here' },
  recent_rejections: { full: 'Many of its author’s last comments were rejected', short: 'rejections' },
  burst: { full: 'Its author posted many comments in a short time', short: 'burst' },
  repeat: { full: 'Its author posted nearly the same before', short: 'repeat' },
  link_domain: { full: 'It links to a domain that is denied or not allowed', short: 'domain' },
  too_short: { full: 'It is very short', short: 'short' },
  too_long: { full: 'It is very long', short: 'long' },
  capitals: { full: 'It is mostly in capital letters', short: 'capitals' },
  stacked_marks: { full: 'It has letters with many marks on them', short: 'marks' },
  awaiting_opinion: { full: 'It waits for the answer of another service', short: 'waits' },
  outside_opinion: { full: 'Another service objected to it', short: 'service' },
  learnt: { full: 'It is like comments that moderators rejected', short: 'learnt' },
  check_failed: { full: 'A check failed or gave no answer in time', short: 'not checked' },
  flag_threshold: { full: 'Reached the report limit', short: 'reports' },
};

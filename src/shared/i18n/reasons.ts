/**
 * Why the service's own rules did something with a comment, in English: the one place of these texts. Every locale begins with
 * those of the writer, and overrides what it has a translation of.
 */

/** To the writer, after "Reason:". */
export const CHECK_REASONS = {
  reason_premoderated_site: 'we review comments before publishing',
  reason_guest: 'we review guest comments before publishing',
  reason_many_links: 'it has a lot of links',
  reason_banned_word: 'it has a word we don’t publish',
  reason_held_word: 'it has a word we review first',
  reason_check_failed: 'we could not check it automatically',
  reason_flag_threshold: 'several readers reported it',
} as const;

type ReasonOf<Key> = Key extends `reason_${infer Reason}` ? Reason : never;
export type CheckReason = ReasonOf<keyof typeof CHECK_REASONS>;

/** To moderators; `short` in a word or two, for a row of the list. */
export const CHECK_REASONS_TO_MODERATORS: Record<CheckReason, { full: string; short: string }> = {
  premoderated_site: { full: 'Every comment on this site waits for approval', short: 'new' },
  guest: { full: 'Comments of guests wait for approval on this site', short: 'guest’s' },
  many_links: { full: 'It has more links than the site allows', short: 'links' },
  banned_word: { full: 'It has a word that this site does not publish', short: 'banned word' },
  held_word: { full: 'It has a word that a moderator reviews first', short: 'held word' },
  check_failed: { full: 'A check failed or gave no answer in time', short: 'not checked' },
  flag_threshold: { full: 'Reached the report limit', short: 'reports' },
};

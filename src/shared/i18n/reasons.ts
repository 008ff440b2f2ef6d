/**
 * Why the service's own rules did something with a comment, in English: the one place of these texts. A locale may say a
 * `reason_...` of the writer's in its catalogue; one that does not shows it as here.
 */

/** To the writer, after "Reason:". */
export const CHECK_REASONS = {
  premoderated_site: 'we review comments before publishing',
  guest: 'we review guest comments before publishing',
  many_links: 'it has a lot of links',
  held_word: 'it has a word we review first',
  check_failed: 'we could not check it automatically',
  flag_threshold: 'several readers reported it',
} as const;

export type CheckReason = keyof typeof CHECK_REASONS;

/** To moderators; `short` in a word or two, for a row of the list. */
export const CHECK_REASONS_TO_MODERATORS: Record<CheckReason, { full: string; short: string }> = {
  premoderated_site: { full: 'Every comment on this site waits for approval', short: 'new' },
  guest: { full: 'Comments of guests wait for approval on this site', short: 'guest’s' },
  many_links: { full: 'It has more links than the site allows', short: 'links' },
  held_word: { full: 'It holds a word that waits for a moderator', short: 'held word' },
  check_failed: { full: 'A check failed or gave no answer in time', short: 'not checked' },
  flag_threshold: { full: 'Reached the report limit', short: 'reports' },
};

/** A reason as its writer reads it: in their language where that has it, else in English, else its code. */
export function reasonInWords(words: { find: (key: string) => string | null }, reason: string): string {
  const english: Record<string, string> = CHECK_REASONS;
  return words.find('reason_' + reason) ?? english[reason] ?? reason;
}

/** What a moderation check is told and what it says. */
import type { SiteWord } from '../../../access/site.js';
import type { SiteSettings } from '../../../shared/contract.js';
import type { CheckOutcome, Role, Standing } from '../../../shared/enums.js';
import type { CheckReason } from '../../../shared/i18n/reasons.js';

/** What is known of a comment's writer: loaded with what the comment is written on, where a rule needs it. */
export interface WriterRecord {
  /** Comments that are published. */
  published: number;
  /** The newest ten published ones and ten of this article that are not, the newest first; the first thousand characters of each. */
  recent: { id: string; at: string; body: string }[];
  /** What moderators decided about the newest twenty that they decided about: actions of the log. */
  decided: string[];
}

export interface Submission {
  /** All a reader can come to see: the text under spoilers and the addresses of links too. */
  text: string;
  /** The comment's own text alone. */
  own: string;
  /** Where its links lead. */
  links: readonly string[];
  /** Null where no rule needs it. */
  writer: WriterRecord | null;
  now: Date;
  /** What moderators have said of the writer's comments. */
  standing: Standing;
  /** Those of the site. */
  words: readonly SiteWord[];
  settings: SiteSettings;
  roles: readonly Role[];
}

/**
 * What a check says of a comment, with all a moderator or the writer needs to understand it.
 * `approve`: publish, whatever checks before it said, and run none after it.
 * `report`: publish, and have a moderator look as at a reader's report.
 * `hold`: show it to no one before a moderator has looked.
 * `reject`: never show it; the writer is told the reason, and moderators find it among the rejected.
 * `observe`: do nothing; moderators see what would have been done.
 */
export interface CheckVerdict {
  verdict: CheckOutcome;
  /** Its texts are in `shared/i18n/reasons.ts`. */
  reason: CheckReason;
  evidence: Record<string, string | number | string[]>;
}

export interface ModerationCheck {
  name: string;
  /**
   * Null: nothing to say. A check may ask another service; one that fails or takes longer than two seconds has the comment
   * wait for a moderator. First comments of threads and edits are checked below their article's lock, so be quick.
   */
  check(submission: Submission): CheckVerdict | null | Promise<CheckVerdict | null>;
}

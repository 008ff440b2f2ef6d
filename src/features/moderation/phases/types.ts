/** Input and result of a moderation check. */
import type { LearntModel, SiteWord } from '../../../access/site.js';
import type { ArticleSurge, SiteSettings } from '../../../shared/contract.js';
import type { CheckOutcome, Role, Standing } from '../../../shared/enums.js';
import type { CheckReason } from '../../../shared/i18n/reasons.js';

/** The comment's author; loaded in the same query as the thread or parent, if a rule needs it. */
export interface WriterRecord {
  /** Number of published comments. */
  published: number;
  /**
   * The newest ten published comments and the newest ten others on this article, newest first; the first 1,000
   * characters of each.
   */
  recent: { id: string; at: string; body: string }[];
  /**
   * Moderators' newest twenty decisions about their comments, as actions of the audit log; `reported`: it answered reports, which
   * a rejection upheld.
   */
  decided: { action: string; reported: boolean }[];
}

/** What moderators set for the comment's thread and article. */
export interface Place {
  threadPremoderated: boolean;
  surge: ArticleSurge | null;
}

export interface Submission {
  /** All text a reader can see, including text in spoilers and link URLs. */
  text: string;
  /** The author's own text only. */
  own: string;
  /** Link URLs. */
  links: readonly string[];
  /** Absent in a dry run. */
  place?: Place | undefined;
  /** Null if no rule needs it. */
  writer: WriterRecord | null;
  now: Date;
  /** The author's standing, as set by moderators. */
  standing: Standing;
  /** The site's words. */
  words: readonly SiteWord[];
  /** Null: the site has none. */
  learntModel: LearntModel | null;
  settings: SiteSettings;
  roles: readonly Role[];
}

/**
 * A check's verdict with everything that a moderator or the author needs to understand it.
 * `approve`: publish despite earlier verdicts, and skip the remaining checks.
 * `report`: publish, and add to the reported queue.
 * `hold`: hide until a moderator decides.
 * `reject`: never publish; the author sees the reason, and moderators find the comment in the rejected queue.
 * `observe`: no effect; moderators see what the check would have done.
 */
export interface CheckVerdict {
  verdict: CheckOutcome;
  /** Texts are in `shared/i18n/reasons.ts`. */
  reason: CheckReason;
  evidence: Record<string, string | number | string[]>;
}

export interface ModerationCheck {
  name: string;
  /**
   * Null means no verdict. A check may call another service; if it fails or takes longer than two seconds, the comment
   * is held. First comments of threads and edits are checked while their article is locked, so checks must be fast.
   */
  check(submission: Submission): CheckVerdict | null | Promise<CheckVerdict | null>;
}

/** What a moderation phase is told and what it says. */
import type { SiteSettings } from '../../../shared/contract.js';
import type { Role } from '../../../shared/enums.js';

export interface Submission {
  /** All a reader can come to see: the text under spoilers and the addresses of links too. */
  text: string;
  links: number;
  settings: SiteSettings;
  roles: readonly Role[];
}

/** An objection, with all a moderator or the writer needs to understand it. A phase without one says nothing. */
export interface CheckVerdict {
  verdict: 'hold';
  /** Stable word for clients to translate. */
  reason: string;
  evidence: Record<string, string | number | string[]>;
}

export interface ModerationCheck {
  name: string;
  check(submission: Submission): CheckVerdict | null;
}

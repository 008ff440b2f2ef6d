/**
 * The checks for every new or edited comment, in this order. All of them run, up to one that approves. All verdicts are
 * stored with the comment, so that moderators see every reason why it is held.
 */
import type { SiteSettings } from '../../../shared/contract.js';
import { bannedWords } from './banned-words.js';
import { burst } from './burst.js';
import { capitals } from './capitals.js';
import { searchWords } from './found-words.js';
import { guests } from './guests.js';
import { linkDomains } from './link-domains.js';
import { manyLinks } from './many-links.js';
import { newCommenter } from './new-commenter.js';
import { premoderatedPerson } from './premoderated-person.js';
import { premoderation } from './premoderation.js';
import { recentRejections } from './recent-rejections.js';
import { repeat } from './repeat.js';
import { stackedMarks } from './stacked-marks.js';
import { surge } from './surge.js';
import { suspectWords } from './suspect-words.js';
import type { ModerationCheck, CheckVerdict, Submission } from './types.js';

export { isStaff } from './rule-check.js';
export type { Submission, WriterRecord } from './types.js';

export const CHECKS: ModerationCheck[] = [
  // All comments of some people, or during a period.
  ...[premoderation, surge, guests, premoderatedPerson],
  // The comment's content.
  ...[bannedWords, suspectWords, manyLinks, linkDomains, capitals, stackedMarks],
  // The author and their earlier comments.
  ...[newCommenter, recentRejections, burst, repeat],
];

const OF_WRITERS = ['newCommenter', 'recentRejections', 'burst', 'repeat'] as const;

/** Whether a check of the site needs the author's record. */
export function needsWriter({ rules, surge: active }: SiteSettings): boolean {
  return active?.mode === 'slow' || OF_WRITERS.some((rule) => rules[rule].mode !== 'off');
}

export type NamedVerdict = CheckVerdict & { phase: string };

/** Action of a rejection by a check in the audit log. */
export const REFUSE = 'comment.refuse';
export const isRefusal = ({ verdict }: CheckVerdict): boolean => verdict === 'reject';

/** The combined result of all checks. */
export interface Checked {
  status: 'published' | 'pending' | 'rejected';
  verdicts: NamedVerdict[];
  /** Number of verdicts that report the comment. */
  reports: number;
}

/** Time limit of one check, for those that call another service; milliseconds. */
const TIME_LIMIT = 2_000;

/**
 * Runs the checks in order. The strictest verdict decides: reject, then hold; without either the comment is published.
 */
export async function runChecks(
  submission: Submission,
  checks: readonly ModerationCheck[] = CHECKS,
  timeLimit = TIME_LIMIT,
): Promise<Checked> {
  await searchWords(submission);
  const verdicts: NamedVerdict[] = [];
  for (const check of checks) {
    const verdict = await runCheck(check, submission, timeLimit);
    if (!verdict) continue;
    const named = { phase: check.name, ...verdict };
    if (verdict.verdict === 'approve') return { status: 'published', verdicts: [named], reports: 0 };
    verdicts.push(named);
  }
  const says = (outcome: CheckVerdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === outcome).length;
  return {
    status: says('reject') > 0 ? 'rejected' : says('hold') > 0 ? 'pending' : 'published',
    verdicts,
    reports: says('report'),
  };
}

/** Runs one check. If it fails or exceeds the time limit, the comment is held: nothing is published unchecked. */
async function runCheck(
  moderationCheck: ModerationCheck,
  submission: Submission,
  timeLimit: number,
): Promise<CheckVerdict | null> {
  let late: NodeJS.Timeout | undefined;
  const failed = (why: string): CheckVerdict => ({
    verdict: 'hold',
    reason: 'check_failed',
    evidence: { why },
  });
  try {
    const answer = moderationCheck.check(submission);
    if (answer === null || 'verdict' in answer) return answer;
    const tooLate = new Promise<CheckVerdict>((resolve) => {
      late = setTimeout(() => resolve(failed('no answer in time')), timeLimit);
    });
    return await Promise.race([answer, tooLate]);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(late);
  }
}

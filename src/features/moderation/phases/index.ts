/**
 * What every new or edited comment goes through, in this order. All checks speak, up to one that approves; all they say is
 * stored with the comment, so that a moderator who asks why it is held gets the whole answer.
 */
import { bannedWords } from './banned-words.js';
import { guests } from './guests.js';
import { manyLinks } from './many-links.js';
import { premoderation } from './premoderation.js';
import { suspectWords } from './suspect-words.js';
import type { ModerationCheck, CheckVerdict, Submission } from './types.js';

export const CHECKS: ModerationCheck[] = [premoderation, guests, bannedWords, suspectWords, manyLinks];

export type NamedVerdict = CheckVerdict & { phase: string };

/** What the checks come to. */
export interface Checked {
  status: 'published' | 'pending' | 'rejected';
  verdicts: NamedVerdict[];
  /** How many of the verdicts report the comment. */
  reports: number;
}

/** A check that asks another service has so long; milliseconds. */
const TIME_LIMIT = 2_000;

/** Runs the checks one after the other. The strictest verdict counts: reject, then hold; without one the comment is published. */
export async function runChecks(
  submission: Submission,
  checks: readonly ModerationCheck[] = CHECKS,
  timeLimit = TIME_LIMIT,
): Promise<Checked> {
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

/** What the check says; one that fails, or does not answer in time, holds the comment: nothing is published unchecked. */
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

/**
 * The checks for every new or edited comment, in this order. All of them run, up to one that approves. All verdicts are
 * stored with the comment, so that moderators see every reason why it is held.
 */
import type { SiteSettings } from '../../../shared/contract.js';
import type { OpinionProvider } from '../../../shared/enums.js';
import { askedProviders, awaitingOpinion, isHolding } from './awaiting-opinion.js';
import { bannedWords } from './banned-words.js';
import { burst } from './burst.js';
import { capitals } from './capitals.js';
import { searchWords } from './found-words.js';
import { guests } from './guests.js';
import { linkDomains } from './link-domains.js';
import { learnt } from './learnt.js';
import { tooLong, tooShort } from './length.js';
import { manyLinks } from './many-links.js';
import { newCommenter } from './new-commenter.js';
import { premoderatedPerson } from './premoderated-person.js';
import { premoderatedPlace } from './premoderated-place.js';
import { premoderation } from './premoderation.js';
import { recentRejections } from './recent-rejections.js';
import { repeat } from './repeat.js';
import { stackedMarks } from './stacked-marks.js';
import { surge } from './surge.js';
import { suspectWords } from './suspect-words.js';
import type { ModerationCheck, CheckVerdict, Submission } from './types.js';

export { awaitingOpinion } from './awaiting-opinion.js';
export { isStaff } from './rule-check.js';
export type { Place, Submission, WriterRecord } from './types.js';

export const CHECKS: ModerationCheck[] = [
  // All comments of some people, or during a period.
  ...[premoderation, surge, premoderatedPlace, guests, premoderatedPerson],
  // The comment's content.
  ...[bannedWords, suspectWords, manyLinks, linkDomains, tooShort, tooLong, capitals, stackedMarks, learnt],
  // The author and their earlier comments.
  ...[newCommenter, recentRejections, burst, repeat],
  // What other services will say.
  awaitingOpinion,
];

const OF_WRITERS = ['newCommenter', 'recentRejections', 'burst', 'repeat'] as const;

/** Whether a check of the site needs the author's record. */
export function needsWriter({ rules, surge: active }: SiteSettings): boolean {
  return active?.mode === 'slow' || OF_WRITERS.some((rule) => rules[rule].mode !== 'off');
}

export type NamedVerdict = CheckVerdict & { phase: string };

/** Actions of checks in the audit log: a rejection, a comment that waits, and one reported to moderators. */
export const REFUSE = 'comment.refuse';
export const HOLD = 'comment.hold';
export const REPORT = 'comment.report';

/** What the checks did to a comment, for the audit log. */
export interface CheckAction {
  action: typeof REFUSE | typeof HOLD | typeof REPORT;
  /** The first verdict that led to it. */
  verdict: NamedVerdict;
  /** The status it led to; null if it did not affect the status. */
  to: 'rejected' | 'pending' | null;
}

/** The effect of the checks' verdicts; null if they only observed or approved. */
export function actionOf({ status, verdicts }: Pick<Checked, 'status' | 'verdicts'>): CheckAction | null {
  const kind = { rejected: 'reject', pending: 'hold', published: 'report' }[status];
  const verdict = verdicts.find((each) => each.verdict === kind);
  if (!verdict) return null;
  if (status === 'published') return { action: REPORT, verdict, to: null };
  return { action: status === 'rejected' ? REFUSE : HOLD, verdict, to: status };
}

/** A service to ask about the comment; `holds`: the comment waits for nothing but such answers, this one included. */
export interface Asked {
  provider: OpinionProvider;
  holds: boolean;
}

/** The combined result of all checks. */
export interface Checked {
  status: 'published' | 'pending' | 'rejected';
  verdicts: NamedVerdict[];
  /** Number of verdicts that report the comment. */
  reports: number;
  asks: Asked[];
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
    if (verdict.verdict === 'approve')
      return { status: 'published', verdicts: [named], reports: 0, asks: [] };
    verdicts.push(named);
  }
  const says = (outcome: CheckVerdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === outcome).length;
  const status = says('reject') > 0 ? 'rejected' : says('hold') > 0 ? 'pending' : 'published';
  return { status, verdicts, reports: says('report'), asks: asksOf(submission, status, verdicts) };
}

function asksOf(submission: Submission, status: Checked['status'], verdicts: NamedVerdict[]): Asked[] {
  if (status === 'rejected') return [];
  const others = verdicts.some(({ verdict, phase }) => verdict === 'hold' && phase !== awaitingOpinion.name);
  return askedProviders(submission).map((provider) => ({
    provider,
    holds: !others && isHolding(submission, provider),
  }));
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

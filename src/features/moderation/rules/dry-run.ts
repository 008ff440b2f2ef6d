/** Dry run: the effect that changed rules would have on existing comments. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { changedRules, type DryRunInput, type DryRunResult } from '../../../shared/contract.js';
import { RULE_NAMES } from '../../../shared/rules.js';
import { loadRenderer, submissionOf, type RenderedBody } from '../../comments/use-cases.js';
import { runChecks, type Checked } from '../phases/index.js';
import { readNewest, type PastComment } from './queries.js';

/** Comments per query. */
const SLICE = 100;
/** Maximum changed comments returned. */
const SHOWN = 50;

/**
 * Runs the checks on the site's newest comments with the current and with the given rules, each as of when it was
 * written. Stores nothing.
 */
export async function dryRun(ctx: Context, site: Site, { rules, last }: DryRunInput): Promise<DryRunResult> {
  const trial = { ...site, settings: { ...site.settings, rules: changedRules(site.settings.rules, rules) } };
  const result: DryRunResult = { looked: 0, found: {}, changed: 0, items: [] };
  const renderBody = await loadRenderer();
  for (let after: string | null = null; result.looked < last;) {
    const slice: PastComment[] = await readNewest(
      ctx.db,
      site.id,
      Math.min(SLICE, last - result.looked),
      after,
    );
    for (const comment of slice) {
      // Other work gets a turn before each step: one with a comment of 20,000 characters may take 50 ms.
      await pause();
      const rendered = renderBody(comment.body);
      await pause();
      const before = await checkAs(site, comment, rendered);
      await pause();
      note(result, comment, before, await checkAs(trial, comment, rendered));
    }
    after = slice.at(-1)?.id ?? null;
    if (slice.length < SLICE) break;
  }
  return result;
}

function checkAs(
  site: Site,
  { author, writer, createdAt }: PastComment,
  rendered: RenderedBody,
): Promise<Checked> {
  return runChecks(submissionOf(site, author, rendered, { writer }, new Date(createdAt)));
}

function note(result: DryRunResult, comment: PastComment, before: Checked, after: Checked): void {
  result.looked += 1;
  const rules: readonly string[] = RULE_NAMES;
  for (const { phase } of after.verdicts)
    if (rules.includes(phase)) result.found[phase] = (result.found[phase] ?? 0) + 1;
  if (before.status === after.status && before.reports === after.reports) return;
  result.changed += 1;
  if (result.items.length >= SHOWN) return;
  result.items.push({
    ...{
      commentId: comment.id,
      excerpt: comment.excerpt,
      author: comment.author.name,
      status: comment.status,
    },
    ...{ from: before.status, to: after.status },
    reasons: after.verdicts.filter(({ phase }) => rules.includes(phase)).map(({ reason }) => reason),
  });
}

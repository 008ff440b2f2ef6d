/**
 * Starts surge modes without a person: because of many reports in a short time, or the age of an article. Each decides below the
 * lock of its site or article, so that two jobs at once start none twice. One that a moderator has ended does not start again for
 * the same reports, or for its age.
 */
import { SERVICE } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { withArticle, type UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import type { SurgeRules } from '../../../shared/contract.js';
import { isRunning } from '../../../shared/surge.js';
import { publisherOf, setState, setSurge, type ArticleRow } from '../../articles/use-cases.js';
import { logObservation, startSurgeByReports } from '../../sites/use-cases.js';
import {
  countReporters,
  findSurgeEnd,
  listAged,
  listReported,
  listSitesWithSurgeRules,
  markAged,
  wasObserved,
} from './surge-queries.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Actions of what rules that only observe would have done. */
const ON_SITE = 'site.surge_observed';
const ON_ARTICLE = 'article.surge_observed';
/** Old articles per site and run. */
const AGED = 200;

type ReportsRule = SurgeRules['article'];

/** Applies the surge rules of all sites, until `signal` aborts. */
export async function applySurgeRules(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const key of await listSitesWithSurgeRules(ctx.db)) {
    const site = await ctx.sites.find(key);
    if (!site) continue;
    const { age, article, site: ofSite } = site.settings.surgeRules;
    signal.throwIfAborted();
    if (ofSite.mode !== 'off') await applyToSite(ctx, site, ofSite);
    if (article.mode !== 'off') await applyToReported(ctx, site, article, signal);
    if (age.mode !== 'off') await applyToAged(ctx, site, age, signal);
  }
}

async function applyToSite(ctx: Context, site: Site, rule: ReportsRule): Promise<void> {
  const { surge, surgeEndedAt } = site.settings;
  if (isRunning(surge, ctx.now())) return;
  const since = sinceWhen(ctx.now(), rule, surgeEndedAt, surge?.until);
  const people = await countReporters(ctx.db, site.id, since);
  if (people < rule.people) return;
  if (!rule.observe) return startSurgeByReports(ctx, site, people);
  const evidence = { cause: 'many_reports', people, minutes: rule.minutes };
  await observeOnSite(ctx, site, { to: rule.mode, evidence }, rule.hours);
}

async function applyToReported(
  ctx: Context,
  site: Site,
  rule: ReportsRule,
  signal: AbortSignal,
): Promise<void> {
  const since = sinceWhen(ctx.now(), rule);
  for (const id of await listReported(ctx.db, site.id, since, rule.people)) {
    signal.throwIfAborted();
    await onArticle(ctx, site, id, (work, article) => startByReports(work, article, rule));
  }
}

async function startByReports(work: UnitOfWork, article: ArticleRow, rule: ReportsRule): Promise<void> {
  const { db, site, now } = work;
  if (rule.mode === 'off' || article.state !== 'open' || isRunning(article.surge, now())) return;
  const ended = await findSurgeEnd(db, site.id, article.id);
  const since = sinceWhen(now(), rule, ended?.toISOString(), article.surge?.until);
  const people = await countReporters(db, site.id, since, article.id);
  if (people < rule.people) return;
  if (rule.observe) {
    const observed = await wasObserved(db, site.id, {
      ...{ action: ON_ARTICLE, articleId: article.id, evidence: {} },
      since: new Date(now().getTime() - rule.hours * HOUR),
    });
    if (observed) return;
    const entry = { action: ON_ARTICLE, reason: 'many_reports', articleId: article.id, to: rule.mode };
    await work.audit({
      ...entry,
      evidence: { people, minutes: rule.minutes, ...publisherOf(work.principal) },
    });
    return;
  }
  const surge = { mode: rule.mode, seconds: 60, until: endOf(now(), rule), cause: 'reports' as const };
  await setSurge(work, article, surge, 'many_reports', { people, minutes: rule.minutes });
}

async function applyToAged(
  ctx: Context,
  site: Site,
  { mode, days, observe }: SurgeRules['age'],
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(ctx.now().getTime() - days * DAY);
  if (observe) {
    const articles = (await listAged(ctx.db, site.id, before, AGED)).length;
    const evidence = { cause: 'article_age', articles, days };
    if (articles > 0) await observeOnSite(ctx, site, { to: mode, evidence }, DAY / HOUR);
    return;
  }
  for (const id of await listAged(ctx.db, site.id, before, AGED)) {
    signal.throwIfAborted();
    await onArticle(ctx, site, id, async (work, article) => {
      if (!(await markAged(work.db, site.id, id, work.now()))) return;
      if (mode === 'closed') await setState(work, article, { state: 'closed', reason: 'article_age' });
      else if (!isRunning(article.surge, work.now())) {
        const surge = { mode: 'premoderate' as const, seconds: 60, until: null, cause: 'age' as const };
        await setSurge(work, article, surge, 'article_age', { days });
      }
    });
  }
}

/**
 * Logs what a rule that only observes would have done on the site: once in so many hours, as the mode would have lasted. Old articles
 * are counted, up to the number of a run, because an observed rule marks none of them.
 */
async function observeOnSite(
  ctx: Context,
  site: Site,
  line: { to: string; evidence: { cause: string; [name: string]: string | number } },
  hours: number,
): Promise<void> {
  const since = new Date(ctx.now().getTime() - hours * HOUR);
  const { cause } = line.evidence;
  await logObservation(ctx, site, { action: ON_SITE, ...line }, (db) =>
    wasObserved(db, site.id, { action: ON_SITE, evidence: { cause }, since }),
  );
}

/** Runs `change` for a locked article; skips one that was deleted meanwhile. */
async function onArticle(
  ctx: Context,
  site: Site,
  id: string,
  change: (work: UnitOfWork, article: ArticleRow) => Promise<void>,
): Promise<void> {
  try {
    await withArticle({ ctx, site, principal: SERVICE }, id, change);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'article_not_found')) throw error;
  }
}

/** Since when reports count: so many minutes, but not from before the last mode ended. */
function sinceWhen(now: Date, { minutes }: ReportsRule, ...ends: (string | null | undefined)[]): Date {
  const times = ends.flatMap((end) => (end ? [Date.parse(end)] : [])).filter((end) => end <= now.getTime());
  return new Date(Math.max(now.getTime() - minutes * MINUTE, ...times));
}

/** When a mode that starts now ends. */
function endOf(now: Date, { hours }: Pick<ReportsRule, 'hours'>): string {
  return new Date(now.getTime() + hours * 60 * MINUTE).toISOString();
}

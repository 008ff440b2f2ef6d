/** What the site's rules would say about a text, without posting it. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import { changedRules, type RuleTrial, type RuleTrialInput } from '../../../shared/contract.js';
import { isBlank } from '../../../shared/visible-text.js';
import { loadRenderer, submissionOf } from '../../comments/use-cases.js';
import { awaitingOpinion, runChecks } from '../phases/index.js';

/**
 * Runs the checks on a text by an invented person, with the site's settings and the changes sent along. Stores nothing and asks no
 * other service: `askedProviders` names those that would be asked.
 */
export async function tryText(ctx: Context, site: Site, input: RuleTrialInput): Promise<RuleTrial> {
  const { text, links, settings: changes = {} } = input;
  const { rules, ...others } = changes;
  const changed = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  const settings = { ...site.settings, ...changed, rules: changedRules(site.settings.rules, rules) };
  const renderBody = await loadRenderer();
  const rendered = renderBody(text);
  if (isBlank(rendered.text))
    throw new Problem('invalid_input', { errors: [{ path: 'body.text', message: 'is empty' }] });
  const submission = submissionOf(
    { ...site, settings },
    authorOf(input),
    rendered,
    { writer: { published: input.published, recent: [], decided: [] } },
    ctx.now(),
  );
  const more = Array.from({ length: links }, (_, at) => `https://link-${at + 1}.example/`);
  const checked = await runChecks({ ...submission, links: [...submission.links, ...more] });
  const { status, verdicts, reports, asks } = checked;
  return {
    status,
    reported: status === 'published' && reports > 0,
    tooLong: text.length > settings.maxCommentLength,
    links: submission.links.length + links,
    verdicts: verdicts.filter(({ phase }) => phase !== awaitingOpinion.name),
    asked: asks.map(({ provider }) => provider),
  };
}

/** As for posts, a guest has the role `guest`. */
function authorOf({ guest, standing }: RuleTrialInput): Parameters<typeof submissionOf>[1] {
  return { guest, standing, name: '', roles: guest ? ['guest'] : ['reader'] };
}

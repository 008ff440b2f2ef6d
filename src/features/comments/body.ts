/** A comment's text before it is stored: how long it may be, what HTML it gets, what the phases say of it. */
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import type { Visitor } from '../../http/visitor.js';
import type { PreviewInput, PreviewResult } from '../../shared/contract.js';
import { plainMentions } from '../../shared/mentions.js';
import { judge, type NamedVerdict } from '../moderation/phases/index.js';
import type { Site } from '../sites/use-cases.js';
import { renderBody, type RenderedBody } from './markdown.js';
import { renderIn } from './mentioning.js';

/** Refuses a text longer than the site takes. */
export function requireLength(site: Site, body: string): void {
  const max = site.settings.maxCommentLength;
  // As the writer sees it: ids are nothing one could shorten.
  if (plainMentions(body).length > max) {
    throw new Problem('invalid_input', {
      errors: [{ path: 'body.body', message: `is longer than ${max} characters` }],
    });
  }
}

/** The safe HTML a comment would get, in the article if it is known. */
export async function previewBody(
  ctx: Context,
  site: Site,
  { body, articleId }: PreviewInput,
): Promise<PreviewResult> {
  requireLength(site, body);
  const { html } = articleId ? await renderIn(ctx.db.direct, site, articleId, body) : renderBody(body);
  return { html };
}

/** Phases read what people read: a held word is none in an id. */
export function judgeBody(
  site: Site,
  visitor: Visitor,
  body: string,
  { links }: RenderedBody,
): NamedVerdict[] {
  return judge({ body: plainMentions(body), links, settings: site.settings, roles: visitor.roles });
}

/** A comment's text before it is stored: how long it may be, what HTML it gets, what the checks say of it. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import { requirePerson, type Principal } from '../../../access/principal.js';
import type { PreviewInput, PreviewResult } from '../../../shared/contract.js';
import { plainMentions } from '../../../shared/mentions.js';
import { isBlank } from '../../../shared/visible-text.js';
import { runChecks, type Checked } from '../../moderation/phases/index.js';
import { renderBody, type RenderedBody } from './markdown.js';
import { renderIn } from '../mentions/mentioning.js';

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
  const { html } = articleId ? await renderIn(ctx.db, site, articleId, body) : renderBody(body);
  return { html };
}

/**
 * What the moderation checks say of a comment; refuses one of which nothing is seen. They read what readers see, and where links
 * lead; of a guest also the name, which is typed in as the text is, and `around`, what readers brought besides.
 */
export async function checkBody(
  site: Site,
  principal: Principal,
  { text, links }: RenderedBody,
  around: string[] = [],
): Promise<Checked> {
  if (isBlank(text)) {
    throw new Problem('invalid_input', { errors: [{ path: 'body.body', message: 'is empty' }] });
  }
  const { guest, name } = requirePerson(principal);
  const seen = [...(guest ? [name] : []), text, ...links.map(readable), ...around].join('\n');
  return runChecks({
    text: seen,
    links: links.length,
    words: site.words,
    settings: site.settings,
    roles: principal.roles,
  });
}

/** An address with its characters instead of their codes. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

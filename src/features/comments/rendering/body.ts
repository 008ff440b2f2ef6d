/** A comment's text before it is stored: how long it may be, what HTML it gets, what the checks say of it. */
import type { PersonRow } from '../../../access/person.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { requirePerson } from '../../../access/principal.js';
import type { PreviewInput, PreviewResult } from '../../../shared/contract.js';
import { plainMentions } from '../../../shared/mentions.js';
import { isBlank } from '../../../shared/visible-text.js';
import type { Role } from '../../../shared/enums.js';
import {
  runChecks,
  type Checked,
  type Submission,
  type WriterRecord,
} from '../../moderation/phases/index.js';
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

/** What is checked besides the text. */
export interface Around {
  /** Texts readers brought with the comment. */
  brought?: string[];
  writer: WriterRecord | null;
}

/**
 * What the moderation checks say of a comment; refuses one of which nothing is seen. They read what readers see, and where links
 * lead; of a guest also the name, which is typed in as the text is.
 */
export async function checkBody(
  { site, principal, now }: Pick<UnitOfWork, 'site' | 'principal' | 'now'>,
  rendered: RenderedBody,
  around: Around,
): Promise<Checked> {
  if (isBlank(rendered.text)) {
    throw new Problem('invalid_input', { errors: [{ path: 'body.body', message: 'is empty' }] });
  }
  const { guest, name, standing } = requirePerson(principal);
  const by = { guest, name, standing, roles: principal.roles };
  return runChecks(submissionOf(site, by, rendered, around, now()));
}

/** A comment as the checks see it. */
export function submissionOf(
  { settings, words }: Pick<Site, 'settings' | 'words'>,
  {
    guest,
    name,
    roles,
    standing,
  }: Pick<PersonRow, 'guest' | 'name' | 'standing'> & { roles: readonly Role[] },
  { text, links }: RenderedBody,
  { brought = [], writer }: Around,
  now: Date,
): Submission {
  return {
    text: [...(guest ? [name] : []), text, ...links.map(readable), ...brought].join('\n'),
    ...{ own: text, links, words, settings, roles, writer, now, standing },
  };
}

/** An address with its characters instead of their codes. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

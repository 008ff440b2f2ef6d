/** Validation of a comment's text before it is stored: length, rendering, moderation checks. */
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
  type Place,
  type Submission,
  type WriterRecord,
} from '../../moderation/phases/index.js';
import { loadRenderer, type RenderedBody } from './renderer.js';
import { renderIn } from '../mentions/mentioning.js';

/** Throws if the text is longer than the site allows. */
export function requireLength(site: Site, body: string): void {
  const max = site.settings.maxCommentLength;
  // Counts the text as the writer sees it: mentions without their ids, which the writer could not shorten.
  if (plainMentions(body).length > max) {
    throw new Problem('invalid_input', {
      errors: [{ path: 'body.body', message: `is longer than ${max} characters` }],
    });
  }
}

/** The sanitised HTML the comment would have; with an article id, including mentions. */
export async function previewBody(
  ctx: Context,
  site: Site,
  { body, articleId }: PreviewInput,
): Promise<PreviewResult> {
  requireLength(site, body);
  const { html } = articleId ? await renderIn(ctx.db, site, articleId, body) : (await loadRenderer())(body);
  return { html };
}

/** Context for the checks. */
export interface Around {
  /** Other texts the reader submitted with the comment. */
  brought?: string[];
  place?: Place;
  writer: WriterRecord | null;
}

/**
 * Runs the moderation checks on a comment; throws if it has no visible text. They check the visible text and the addresses of
 * links, and for guests also the name, which they can choose freely.
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

/** Builds the input of the checks. */
export function submissionOf(
  { settings, words, learntModel }: Pick<Site, 'settings' | 'words' | 'learntModel'>,
  {
    guest,
    name,
    roles,
    standing,
  }: Pick<PersonRow, 'guest' | 'name' | 'standing'> & { roles: readonly Role[] },
  { text, links }: RenderedBody,
  { brought = [], place, writer }: Around,
  now: Date,
): Submission {
  return {
    text: [...(guest ? [name] : []), text, ...links.map(readable), ...brought].join('\n'),
    ...{ own: text, links, words, learntModel, settings, roles, writer, now, standing, place },
  };
}

/** Decodes percent-encoded characters of an address. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

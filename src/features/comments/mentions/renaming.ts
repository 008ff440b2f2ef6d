/**
 * New names of people in the comments that mention them. They are written into the comments, so that reading costs the same with
 * mentions and without; for readers and writers of those comments it is no edit. Why: docs/decisions/016.
 */
import type { Context } from '../../../context.js';
import { addJob } from '../../../db/job-queue.js';
import { replaceMentions, writeMention } from '../../../shared/mentions.js';
import { renderBody } from '../rendering/markdown.js';
import {
  findMentioning,
  findNames,
  forgetRenamed,
  listRenamed,
  rewriteComment,
  showPersonAgain,
  type MentioningRow,
} from './mention-queries.js';

/** Comments that are read at once, and so many are rewritten by the request that brings the name. */
const BATCH = 100;
/** People one run of the job goes on with. */
const PER_RUN = 100;
/** A comment may be stored so long after the names in it were read; seconds, several times the longest request. */
const SETTLED = 60;

/** Writes the person's new name into the newest comments that mention them, and leaves the rest to the job. */
export async function renameInMentions(ctx: Context, siteId: string, personId: string): Promise<void> {
  try {
    const last = await renameSome(ctx, siteId, personId, null);
    if (last !== null) await addJob(ctx.db, 'rename-mentions');
  } catch (error) {
    // The rename is recorded in the database, so the job retries it; the request need not fail.
    ctx.log.warn({ err: error, personId }, 'a new name is not in all mentions yet');
  }
}

/**
 * Goes on with new names until `signal`. A name is done with a while after it came: a comment that was being written meanwhile
 * may have been stored with the one before.
 */
export async function finishRenames(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const renamed of await listRenamed(ctx.db, SETTLED, PER_RUN)) {
    const { siteId, personId, settled } = renamed;
    let last: string | null = null;
    do {
      signal.throwIfAborted();
      last = await renameSome(ctx, siteId, personId, last);
    } while (last !== null);
    if (!settled) continue;
    // The process that rewrote comments may have ended before it announced them.
    await showPersonAgain(ctx.db, siteId, personId);
    await forgetRenamed(ctx.db, renamed);
  }
}

/** The last comment that was looked at when there may be more, else null. */
async function renameSome(
  ctx: Context,
  siteId: string,
  personId: string,
  before: string | null,
): Promise<string | null> {
  const db = ctx.db;
  const rows = await findMentioning(db, siteId, personId, before, BATCH);
  const mentioned = rows.map(({ html }) => new Set(idsIn(html)));
  const names = await findNames(db, siteId, [...new Set(mentioned.flatMap((ids) => [...ids]))]);
  let rewritten = false;
  for (const [i, row] of rows.entries()) {
    const known = new Map([...names].filter(([id]) => mentioned[i]?.has(id)));
    // One at a time: a transaction with several comments could wait for a writer who waits for it.
    if (await renameIn(ctx, siteId, row, known)) rewritten = true;
  }
  if (rewritten) await showPersonAgain(db, siteId, personId);
  return rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
}

async function renameIn(
  ctx: Context,
  siteId: string,
  row: MentioningRow,
  names: ReadonlyMap<string, string>,
): Promise<boolean> {
  const body = replaceMentions(row.body, ({ id, name }) => writeMention({ id, name: names.get(id) ?? name }));
  const { html, excerpt } = renderBody(body, names);
  if (body === row.body && html === row.html) return false;
  // One that was edited meanwhile has the name of now.
  return rewriteComment(ctx.db, siteId, row, { body, html, excerpt });
}

/** People mentioned in safe HTML. */
function idsIn(html: string): string[] {
  return [...html.matchAll(/ data-person="([^"]*)"/g)].map(([, id = '']) => id);
}

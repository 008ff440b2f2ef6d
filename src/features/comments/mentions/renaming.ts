/**
 * Updates names of people in the comments that mention them. Comments contain the names, so that reading costs the same with
 * and without mentions; for readers and writers the update does not count as an edit. Reasons: docs/decisions/016.
 */
import type { Context } from '../../../context.js';
import { addJob } from '../../../db/job-queue.js';
import { replaceMentions, writeMention } from '../../../shared/mentions.js';
import { loadRenderer } from '../rendering/renderer.js';
import {
  findMentioning,
  findNames,
  forgetRenamed,
  listRenamed,
  rewriteComment,
  showPersonAgain,
  type MentioningRow,
} from './mention-queries.js';

/** Comments read at once, and the number rewritten within the request that brings the new name. */
const BATCH = 100;
/** People per run of the job. */
const PER_RUN = 100;
/** Longest time between reading names and storing a comment with them; several times the longest request; seconds. */
const SETTLED = 60;

/** Writes the person's new name into the newest comments that mention them; the job does the rest. */
export async function renameInMentions(ctx: Context, siteId: string, personId: string): Promise<void> {
  try {
    const last = await renameSome(ctx, siteId, personId, null);
    if (last !== null) await addJob(ctx.db, 'rename-mentions');
  } catch (error) {
    // The rename is recorded in the database, so the job retries it; the request need not fail.
    ctx.log.warn({ err: error, personId }, 'could not update all mentions of a renamed person; the job will');
  }
}

/**
 * Continues pending renames until `signal` aborts. A rename remains pending for a while, because a comment written at the same
 * time may have been stored with the old name.
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
    // The process that rewrote comments may have ended before it invalidated cached responses.
    await showPersonAgain(ctx.db, siteId, personId);
    await forgetRenamed(ctx.db, renamed);
  }
}

/** Returns the id of the last comment processed if there may be more, else null. */
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
    // One at a time: a transaction with several comments could deadlock with a writer.
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
  const renderBody = await loadRenderer();
  const { html, excerpt } = renderBody(body, names);
  if (body === row.body && html === row.html) return false;
  // A comment that was edited since it was read already has the current name.
  return rewriteComment(ctx.db, siteId, row, { body, html, excerpt });
}

/** People mentioned in safe HTML. */
function idsIn(html: string): string[] {
  return [...html.matchAll(/ data-person="([^"]*)"/g)].map(([, id = '']) => id);
}

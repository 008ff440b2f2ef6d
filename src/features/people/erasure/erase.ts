/**
 * Erases people. One transaction removes what identifies the person and free text by and about them; a job erases their comments, and
 * withdraws their votes, reactions and ratings, each under its article's lock like any change. An interrupted job continues at its next run.
 */
import { requirePerson, requireReach, SERVICE, type Principal } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { addJob } from '../../../db/job-queue.js';
import { appendAuditEntry } from '../../../events/audit.js';
import { withArticle, type UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { ErasedTexts } from '../../../shared/enums.js';
import { isPossible } from '../../../shared/lifecycle.js';
import { changeComment, renameInMentions, withComment } from '../../comments/use-cases.js';
import { rolesOf } from '../use-cases.js';
import {
  deleteErasure,
  deleteRevisions,
  eraseIdentity,
  eraseTexts,
  eraseTraces,
  findMarkedArticle,
  insertErasure,
  listErasable,
  listErasures,
  lockErasure,
  type Erasure,
} from './erase-queries.js';
import { withdrawRating, withdrawReactions, withdrawVotes } from './withdraw-queries.js';

/** People per run of the job. */
const PER_RUN = 100;
/** Comments and revisions per query, and marks per transaction. */
const BATCH = 100;
/** Requests that began before the erasure may still write until this long after it; milliseconds. */
const SETTLED = 60_000;

/** Erases another person, by an administrator who reaches them. */
export async function erasePerson(
  request: SignedInRequest,
  personId: string,
  texts: ErasedTexts,
): Promise<void> {
  const { ctx, site, principal } = request;
  requireReach(principal, 'person.erase', { id: personId, roles: await rolesOf(ctx.db, site, personId) });
  await erase(request, personId, texts);
}

/** Erases the caller. */
export function eraseSelf(request: SignedInRequest): Promise<void> {
  return erase(request, requirePerson(request.principal).id, undefined);
}

/** `texts` defaults to the site's setting. Erasing a person again changes nothing. */
export async function erase(
  { ctx, site, principal }: { ctx: Context; site: Site; principal: Principal },
  personId: string,
  texts: ErasedTexts = site.settings.erasedTexts,
): Promise<void> {
  const at = ctx.now();
  const isNew = await ctx.db.transaction(async (tx) => {
    const found = await lockErasure(tx, site.id, personId);
    if (!found) throw new Problem('person_not_found');
    if (found.erased) return false;
    await eraseIdentity(tx, site.id, personId, site.settings.erasedName);
    await eraseTexts(tx, site.id, personId, at);
    await insertErasure(tx, site.id, { personId, texts, since: at });
    const actorId = principal.person?.id ?? null;
    await appendAuditEntry(tx, site.id, {
      ...{ action: 'person.erase', reason: 'request', actorId, personId },
      evidence: { texts, ...(actorId === null && { by: 'command line' }) },
    });
    await addJob(tx, 'erase-people');
    return true;
  });
  if (!isNew) return;
  ctx.people.forgetAll();
  ctx.live.tell();
  await renameInMentions(ctx, site.id, personId);
}

/** Continues erasures until `signal` aborts. */
export async function eraseRest(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const erasure of await listErasures(ctx.db, PER_RUN)) {
    const site = await ctx.sites.find(erasure.siteKey);
    if (!site) continue;
    const isSettled = ctx.now().getTime() - erasure.since.getTime() > SETTLED;
    await eraseComments(ctx, site, erasure, signal);
    await withdrawMarks(ctx, site, erasure.personId, signal);
    if (isSettled) await deleteErasure(ctx.db, site.id, erasure.personId);
  }
}

async function eraseComments(
  ctx: Context,
  site: Site,
  { personId, texts }: Erasure,
  signal: AbortSignal,
): Promise<void> {
  const request = { ctx, site, principal: SERVICE };
  for (;;) {
    const ids = await listErasable(ctx.db, site.id, personId, texts, BATCH);
    for (const id of ids) {
      signal.throwIfAborted();
      await withComment(
        request,
        id,
        async (work, comment) => {
          if (!isPossible('erase', comment.status)) return;
          const set = { body: '', html: '', excerpt: '', version: comment.version + 1 };
          await changeComment(work, comment, 'erase', { set });
          await eraseTraces(work.db, site.id, id);
        },
        { onHiddenArticles: true },
      );
    }
    if (ids.length < BATCH) break;
  }
  while ((await deleteRevisions(ctx.db, site.id, personId, BATCH)) === BATCH) signal.throwIfAborted();
}

async function withdrawMarks(ctx: Context, site: Site, personId: string, signal: AbortSignal): Promise<void> {
  const request = { ctx, site, principal: SERVICE };
  for (;;) {
    signal.throwIfAborted();
    const articleId = await findMarkedArticle(ctx.db, site.id, personId);
    if (articleId === undefined) return;
    await withArticle(request, articleId, (work) => withdrawSome(work, personId, articleId));
  }
}

/** Withdraws some of the person's marks on an article, each with its event. */
async function withdrawSome(work: UnitOfWork, personId: string, articleId: string): Promise<void> {
  const { db, site } = work;
  const whose = { siteId: site.id, personId, articleId };
  for (const data of await withdrawVotes(db, whose, BATCH))
    await work.record({ articleId, type: 'comment.voted', data });
  for (const data of await withdrawReactions(db, whose, BATCH))
    await work.record({ articleId, type: 'comment.reacted', data });
  const rating = await withdrawRating(db, whose);
  if (rating) await work.record({ articleId, type: 'article.rated', data: rating });
}

/**
 * Changes decided and written by one SQL statement, which saves the round trips of BEGIN, the article's lock and COMMIT: the most
 * frequent ones. `withStatement` writes one request's change, such as a vote; `withJointStatement` writes those of several requests
 * that wait for the same article, such as posts. How such a statement must lock: `unit-of-work.ts`.
 */
import { articleRef } from '../db/article-ref.js';
import { isOfItsData } from '../db/errors.js';
import { Problem } from '../http/problem.js';
import { traced } from '../tracing/spans.js';
import type { JointWrite } from './keyed-queue.js';
import { inQueue, RETRIES, UnitOfWork, type WriteRequest } from './unit-of-work.js';

/** What a change of one statement depends on. */
interface Loading<L extends { articleId: string }> {
  /** Loads what the statement needs, and throws if the change is not allowed. `attempt`: 0, then 1 and 2 after what was loaded had changed. */
  load(work: UnitOfWork, attempt: number): Promise<L>;
}

/** A change that one statement decides and writes, without an explicit transaction. */
export interface StatementChange<L extends { articleId: string }, T> extends Loading<L> {
  /**
   * Runs the statement, which must decide on rows it has locked, contain `insertEventCte` and be noted. Returns null if what was
   * loaded has changed since.
   */
  write(work: UnitOfWork, loaded: L): Promise<T | null>;
}

/** Loads, then writes in the article's queue; retries up to two times if the loaded data has changed in between. */
export function withStatement<L extends { articleId: string }, T>(
  request: WriteRequest,
  change: StatementChange<L, T>,
): Promise<T> {
  return loadAndWrite(request, change, (work, loaded) =>
    inQueue(request, loaded.articleId, () => change.write(work, loaded)),
  );
}

/** One request's part of a joint statement. */
export interface JointPart<L> {
  work: UnitOfWork;
  loaded: L;
}

/** A change that one statement can decide and write for several requests to the same article. */
export interface JointChange<L extends { articleId: string }, T> extends Loading<L> {
  /** From `jointWrite`. */
  write: JointWrite<JointPart<L>, T | null>;
}

/** Like `withStatement`, together with other requests that wait to write the same kind of change to the article. */
export function withJointStatement<L extends { articleId: string }, T>(
  request: WriteRequest,
  change: JointChange<L, T>,
): Promise<T> {
  const { ctx, site } = request;
  return loadAndWrite(request, change, (work, loaded) => {
    ctx.db.refuseInTransaction('waiting for other writers');
    return traced({ name: 'unit of work' }, () =>
      ctx.articleQueues.runJoined(articleRef(site.id, loaded.articleId), ctx.waits, change.write, {
        work,
        loaded,
      }),
    );
  });
}

/**
 * Makes the write of a joint change. `writeAll` runs one statement with the conditions of `StatementChange.write` for all parts, and
 * returns the result of each in order. If Postgres refuses the data of one of them, each is written by itself.
 */
export function jointWrite<L, T>(
  writeAll: (parts: JointPart<L>[]) => Promise<(T | null)[]>,
): JointWrite<JointPart<L>, T | null> {
  return async (parts) => {
    try {
      const results = await writeAll(parts);
      return results.map((value) => ({ status: 'fulfilled', value }));
    } catch (error) {
      if (parts.length === 1 || !isOfItsData(error)) throw error;
    }
    const outcomes: PromiseSettledResult<T | null>[] = [];
    for (const part of parts)
      outcomes.push(...(await Promise.allSettled([writeAll([part]).then(([result]) => result ?? null)])));
    return outcomes;
  };
}

async function loadAndWrite<L extends { articleId: string }, T>(
  request: WriteRequest,
  change: Loading<L>,
  write: (work: UnitOfWork, loaded: L) => Promise<T | null>,
): Promise<T> {
  const { ctx } = request;
  for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
    const work = new UnitOfWork(request, ctx.db);
    const loaded = await change.load(work, attempt);
    const result = await write(work, loaded);
    work.announce(ctx.live);
    if (result !== null) return result;
  }
  throw new Problem('busy');
}

/**
 * One attempt of a change that one statement decides and writes, on rows loaded before: null if they have changed since. The
 * statement has the conditions of `StatementChange.write`.
 */
export async function tryStatement<T>(
  request: WriteRequest,
  articleId: string,
  write: (work: UnitOfWork) => Promise<T | null>,
): Promise<T | null> {
  const work = new UnitOfWork(request, request.ctx.db);
  const result = await inQueue(request, articleId, () => write(work));
  work.announce(request.ctx.live);
  return result;
}

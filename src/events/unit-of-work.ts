/**
 * Every change of an article goes through here: one write, one transaction, one event. Writers of one article in this process
 * first queue without a connection. Then a change takes a connection, the article's row lock and the rows it depends on, and
 * writes the change, its audit entry and its event; after the commit it is announced. The event gets the article's next number,
 * which is the article's version: events of an article have no gaps and are in commit order.
 *
 * `withArticle` runs a transaction that holds the lock. `withArticleAt` is for changes that find or create their article. For changes
 * decided and written by one SQL statement there is `statement-changes.ts`.
 *
 * Such a statement must lock in the same order as the transactions: the article, then the thread, the comment, the paragraph,
 * and a person's own row last. Postgres may run the parts of a statement in any order, so each part reads from the one before
 * it and is `materialized`. A statement that locked the comment first could deadlock with a transaction that has the article
 * and wants the comment. And after waiting for the article's lock, a part sees the last writer's changes to a row only if
 * it locks that row itself, because the statement's snapshot is older than its wait.
 */
import * as z from 'zod';
import { Prisma, type Database, type Queries } from '../db/client.js';
import { isTransient, isUniqueViolation } from '../db/errors.js';
import { articleRef, type ArticleRef } from '../db/article-ref.js';
import { lockArticleRow, type ArticleRow } from '../db/article-row.js';
import type { Waits } from '../db/waiting.js';
import type { Principal, Sender } from '../access/principal.js';
import type { Site } from '../access/site.js';
import type { Idempotency } from '../http/input.js';
import { Problem } from '../http/problem.js';
import { traced } from '../tracing/spans.js';
import type { KeyedQueue } from './keyed-queue.js';
import type { Change, ChangeNotifier } from './change-notifier.js';
import { appendAuditEntry, type AuditEntry } from './audit.js';
import { MARKS, PAGES } from './event.js';
import type { ArticleEventType } from '../shared/enums.js';

export interface ArticleEvent {
  siteId: string;
  articleId: string;
  type: ArticleEventType;
  /** Null if a rule did it. */
  actorId: string | null;
  data: Prisma.InputJsonObject;
}

/** `actorId` defaults to the principal's person; null means a rule. */
type By<T extends { actorId: string | null }> = Omit<T, 'actorId'> & { actorId?: string | null };

/** The part of the context that writes need. */
interface Writers {
  db: Database;
  live: ChangeNotifier;
  articleQueues: KeyedQueue;
  waits: Waits;
  now(): Date;
}

/** The part of a request that every write needs. */
export interface WriteRequest {
  ctx: Writers;
  site: Site;
  principal: Principal;
  sender?: Sender;
  /** The client's key for a create, which makes retries safe. */
  idempotency?: Idempotency | null;
}

/** Number of retries after a conflict with another writer. */
export const RETRIES = 2;

/**
 * The context of a write: the request's site and principal, its database queries, and the changes to announce after the commit.
 * Functions called inside a transaction get this or its `db`, never the context, through which they would use a
 * second connection.
 */
export class UnitOfWork {
  readonly site: Site;
  readonly principal: Principal;
  readonly idempotency: Idempotency | null;
  readonly sender: Sender | null;
  readonly now: () => Date;
  /** The version each article has reached. */
  readonly #reached = new Map<ArticleRef, number>();
  /** Details of the changes, by article. */
  readonly #changes = new Map<ArticleRef, Change>();

  constructor(
    { ctx, site, principal, idempotency, sender }: WriteRequest,
    readonly db: Queries,
  ) {
    this.site = site;
    this.principal = principal;
    this.idempotency = idempotency ?? null;
    this.sender = sender ?? null;
    this.now = () => ctx.now();
  }

  /** The principal's person; null for a publisher's back end or the service itself. */
  get actorId(): string | null {
    return this.principal.person?.id ?? null;
  }

  /**
   * Locks the article's row until the end of the transaction. Later statements see everything that earlier holders of
   * the lock committed, so it is safe to read an article's rows and then write. Returns the current article, or null if it does
   * not exist or was deleted.
   */
  lockArticle(articleId: string): Promise<ArticleRow | null> {
    return lockArticleRow(this.db, this.site.id, articleId);
  }

  /** Records one event: increments the article's version and inserts the event with that number. Returns the number. */
  async record(event: By<Omit<ArticleEvent, 'siteId'>>): Promise<number> {
    const recorded = this.eventOf(event);
    const rows = await this.db.sql(z.object({ version: z.int() }))`
      with bumped as (
        update article set version = version + 1
        where site_id = ${recorded.siteId}::uuid and id = ${recorded.articleId}::uuid returning version),
      ${insertEventCte(recorded)}
      select version from bumped, recorded`;
    const version = rows[0]?.version;
    if (version === undefined) throw new Error(`no article ${event.articleId} to record ${event.type} for`);
    this.note(recorded, version);
    return version;
  }

  /** Completes an event with the site, and with the principal as the actor unless given. */
  eventOf(event: By<Omit<ArticleEvent, 'siteId'>>): ArticleEvent {
    return { actorId: this.actorId, ...event, siteId: this.site.id };
  }

  /** Remembers an event that another statement has recorded, to announce it after the commit. */
  note(event: ArticleEvent, version: number): void {
    const article = articleRef(event.siteId, event.articleId);
    const isAlone = !this.#reached.has(article);
    const { commentId } = event.data;
    this.#changes.set(article, {
      marked: isAlone && MARKS.includes(event.type) && typeof commentId === 'string' ? commentId : null,
      pages: PAGES.includes(event.type) || this.#changes.get(article)?.pages === true,
    });
    this.#reached.set(article, version);
  }

  /** Appends to the audit log; returns the decision's id. */
  audit(entry: By<AuditEntry>): Promise<string> {
    return appendAuditEntry(this.db, this.site.id, { actorId: this.actorId, ...entry });
  }

  /** Saves the request's Idempotency-Key with the id of the created resource; fails the transaction if the key was used. */
  async saveKey(resourceId: string): Promise<void> {
    if (!this.idempotency || this.actorId === null) return;
    const { key, fingerprint } = this.idempotency;
    await this.db.prisma.idempotencyKey.create({
      data: { siteId: this.site.id, personId: this.actorId, key, fingerprint, resourceId },
    });
  }

  /** Announces the changed articles to every instance. Call after the commit. */
  announce(live: ChangeNotifier): void {
    for (const [article, version] of this.#reached)
      live.announce(article, version, this.#changes.get(article));
  }
}

/**
 * Runs `change` with the article locked and current. Retries up to two times after conflicts with other writers; `change` must
 * therefore have no effect outside the database. Throws `notFound` if the article does not exist.
 */
export function withArticle<T>(
  request: WriteRequest,
  articleId: string,
  change: (work: UnitOfWork, article: ArticleRow) => Promise<T>,
  notFound: 'article_not_found' | 'thread_not_found' | 'comment_not_found' = 'article_not_found',
): Promise<T> {
  return withArticleAt(request, articleId, async (work) => {
    const article = await work.lockArticle(articleId);
    if (!article) throw new Problem(notFound);
    return change(work, article);
  });
}

/**
 * Like `withArticle`, for a change that finds or creates its article; it must lock the article (`lockArticle`). Writers of an
 * address without an article also queue.
 */
export function withArticleAt<T>(
  request: WriteRequest,
  articleOrAddress: string,
  change: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return inQueue(request, articleOrAddress, () => inTransaction(request, change));
}

/** Runs `write` after this process's earlier writers of the article, without holding a connection while it waits. */
export function inQueue<T>(
  { ctx, site }: WriteRequest,
  articleOrAddress: string,
  write: () => Promise<T>,
): Promise<T> {
  ctx.db.refuseInTransaction('waiting for other writers');
  return traced({ name: 'unit of work' }, () =>
    ctx.articleQueues.runExclusive(articleRef(site.id, articleOrAddress), ctx.waits, write),
  );
}

async function inTransaction<T>(request: WriteRequest, change: (work: UnitOfWork) => Promise<T>): Promise<T> {
  const { ctx } = request;
  for (let attempt = 0; ; attempt += 1) {
    let work: UnitOfWork | undefined;
    try {
      const result = await ctx.db.transaction((db) => change((work = new UnitOfWork(request, db))));
      work?.announce(ctx.live);
      return result;
    } catch (error) {
      if (attempt >= RETRIES || !isWorthRepeating(error)) throw error;
    }
  }
}

/** Deadlocks, serialization failures, and articles or addresses that another request created at the same time. */
function isWorthRepeating(error: unknown): boolean {
  return isTransient(error) || isUniqueViolation(error, '"article_');
}

/**
 * CTE that inserts the event row, for statements that do everything at once. Needs a
 * relation `bumped(version)` with the article's new version; if it is empty, no event is recorded. `found` is jsonb that is merged
 * into the event's data, for values only the statement knows. The statement must read from `recorded`, which has as many rows as `bumped`:
 * parts that select run only if they are read. (They call functions that insert, because Citus sends no statement with parts that
 * insert to a node as it is.)
 */
export function insertEventCte(event: ArticleEvent, found = Prisma.sql`'{}'::jsonb`): Prisma.Sql {
  return Prisma.sql`recorded as materialized (
    select add_event(${event.siteId}::uuid, ${event.articleId}::uuid, bumped.version, ${event.type}, ${event.actorId}::uuid,
      ${JSON.stringify(event.data)}::jsonb || ${found})
    from bumped)`;
}

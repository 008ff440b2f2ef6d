/**
 * One write, one transaction, one event: the way of every change of an article. Writers of one article in this process form a
 * queue, without a connection; then come one connection, the article's row lock, the rows that decide, the change, its line in
 * the audit log and its event; after the commit the change is announced. The event takes the article's next number, which is
 * the article's version: events of an article are gap-free and in commit order.
 *
 * `withArticle` is a transaction below the lock. `withArticleAt` is one that finds or makes its article. `withStatement` is a
 * change that is decided and written by one SQL statement, which saves the round trips of BEGIN, the lock and COMMIT: what
 * readers do most, posting and voting, goes this way.
 *
 * Such a statement locks in the order of every transaction: the article, then the thread, the comment, the paragraph, and a
 * person's own row last. Postgres may run the parts of a statement in any order, so each part reads from the one before it
 * and is `materialized`. A statement that locked the comment first could wait for a transaction that has the article and
 * wants the comment: a deadlock. And what a part reads below the article's lock is as the last writer left it only if it
 * locks the row itself, because the statement's snapshot is older than its wait.
 */
import { z } from 'zod';
import { Prisma, type Database, type Queries } from '../db/client.js';
import { isTransient, isUniqueViolation } from '../db/errors.js';
import { articleRef, type ArticleRef } from '../db/article-ref.js';
import { lockArticleRow, type ArticleRow } from '../db/article-row.js';
import type { Principal } from '../access/principal.js';
import type { Site } from '../access/site.js';
import type { Idempotency } from '../http/input.js';
import { Problem } from '../http/problem.js';
import type { KeyedQueue } from './keyed-queue.js';
import type { Change, ChangeNotifier } from './change-notifier.js';
import { appendAuditEntry, type AuditEntry } from './audit.js';
import { MARKS, PAGES } from './event.js';
import type { ArticleEventType } from '../shared/enums.js';

export interface ArticleEvent {
  siteId: string;
  articleId: string;
  type: ArticleEventType;
  /** Null: a rule did it. */
  actorId: string | null;
  data: Prisma.InputJsonObject;
}

/** The actor: the principal's person unless given; null: a rule. */
type By<T extends { actorId: string | null }> = Omit<T, 'actorId'> & { actorId?: string | null };

/** What writing needs of the context. */
interface Writers {
  db: Database;
  live: ChangeNotifier;
  articleQueues: KeyedQueue;
  now(): Date;
}

/** The part of a request that every write needs. */
export interface WriteRequest {
  ctx: Writers;
  site: Site;
  principal: Principal;
  /** The key under which a create is done once. */
  idempotency?: Idempotency | null;
}

/** How often a change that someone else got in the way of is run again. */
const RETRIES = 2;

/**
 * What a use case writes with: the request's site and principal, its SQL, and what is to be announced once it is committed.
 * Functions called below an article's lock take this, or its `db`, and never the context: through the context they would reach
 * a second connection.
 */
export class UnitOfWork {
  readonly site: Site;
  readonly principal: Principal;
  readonly idempotency: Idempotency | null;
  readonly now: () => Date;
  /** Version each article reached. */
  readonly #reached = new Map<ArticleRef, number>();
  /** Which of its answers stay true, where that is known. */
  readonly #changes = new Map<ArticleRef, Change>();

  constructor(
    { ctx, site, principal, idempotency }: WriteRequest,
    readonly db: Queries,
  ) {
    this.site = site;
    this.principal = principal;
    this.idempotency = idempotency ?? null;
    this.now = () => ctx.now();
  }

  /** The principal's person; null: a publisher's back end, or the service itself. */
  get actorId(): string | null {
    return this.principal.person?.id ?? null;
  }

  /**
   * Takes the article's row lock for the rest of the transaction. Statements after it see everything that earlier holders of
   * the lock committed, so read-then-write decisions about an article's rows are safe below it. Returns the article as it is
   * now, or null when there is no such article or it was deleted.
   */
  lockArticle(articleId: string): Promise<ArticleRow | null> {
    return lockArticleRow(this.db, this.site.id, articleId);
  }

  /** Records one event: locks the article's row, takes its next number, inserts the row. Returns the number. */
  async record(event: By<Omit<ArticleEvent, 'siteId'>>): Promise<number> {
    const recorded = this.eventOf(event);
    const rows = await this.db.sql(z.object({ version: z.int() }))`
      with bumped as (
        update article set version = version + 1
        where site_id = ${recorded.siteId}::uuid and id = ${recorded.articleId}::uuid returning version),
      ${insertEventCte(recorded)}
      select version from bumped`;
    const version = rows[0]?.version;
    if (version === undefined) throw new Error(`no article ${event.articleId} to record ${event.type} for`);
    this.note(recorded, version);
    return version;
  }

  /** The event of this site, by the principal unless said. */
  eventOf(event: By<Omit<ArticleEvent, 'siteId'>>): ArticleEvent {
    return { actorId: this.actorId, ...event, siteId: this.site.id };
  }

  /** Remembers an event that a statement of its own has recorded, to be announced after the commit. */
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

  /** Writes the request's Idempotency-Key with what it has created; a used one breaks the transaction. */
  async saveKey(resourceId: string): Promise<void> {
    if (!this.idempotency || this.actorId === null) return;
    const { key, fingerprint } = this.idempotency;
    await this.db.prisma.idempotencyKey.create({
      data: { siteId: this.site.id, personId: this.actorId, key, fingerprint, resourceId },
    });
  }

  /** Tells every instance which articles moved. Call after the commit. */
  announce(live: ChangeNotifier): void {
    for (const [article, version] of this.#reached)
      live.announce(article, version, this.#changes.get(article));
  }
}

/**
 * Runs `change` below the lock of the article, with the article as it is then. Where others got in the way it runs again, at
 * most twice; `change` must therefore have no effect outside the database. `notFound` when there is no such article.
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
 * The same for a change that finds its article itself, or makes it: `change` must lock it (`lockArticle`). Writers of an address
 * that no article has yet form a queue, too.
 */
export function withArticleAt<T>(
  request: WriteRequest,
  articleOrAddress: string,
  change: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return inQueue(request, articleOrAddress, () => inTransaction(request, change));
}

/** A change that is decided and written by one statement, which is a transaction by itself. */
export interface StatementChange<L extends { articleId: string }, T> {
  /** Reads what the statement is made of, and refuses what cannot be done. */
  load(work: UnitOfWork): Promise<L>;
  /**
   * Runs the statement, which must decide on rows it has locked, contain `insertEventCte` and be noted; null when what was
   * loaded does not hold any more.
   */
  write(work: UnitOfWork, loaded: L): Promise<T | null>;
}

/** Loads and, in the article's queue, writes; where something came between, again, at most twice. */
export async function withStatement<L extends { articleId: string }, T>(
  request: WriteRequest,
  change: StatementChange<L, T>,
): Promise<T> {
  const { ctx } = request;
  for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
    const work = new UnitOfWork(request, ctx.db);
    const loaded = await change.load(work);
    const result = await inQueue(request, loaded.articleId, () => change.write(work, loaded));
    work.announce(ctx.live);
    if (result !== null) return result;
  }
  throw new Problem('busy');
}

/** Runs `write` when the writers of the article before it, in this process, are done; none has a connection before. */
function inQueue<T>(
  { ctx, site }: WriteRequest,
  articleOrAddress: string,
  write: () => Promise<T>,
): Promise<T> {
  ctx.db.refuseInTransaction('waiting for other writers');
  return ctx.articleQueues.runExclusive(articleRef(site.id, articleOrAddress), write);
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

/** Deadlocks, serialization failures, and an article or address that another made known at the same moment. */
function isWorthRepeating(error: unknown): boolean {
  return isTransient(error) || isUniqueViolation(error, '"article_');
}

/**
 * The common table expression that writes the event row, for statements that do everything at once: needs a
 * relation `bumped(version)` with the article's new version; an empty `bumped` records nothing. `found` is jsonb added to the
 * event's data: what only the statement knows.
 */
export function insertEventCte(event: ArticleEvent, found = Prisma.sql`'{}'::jsonb`): Prisma.Sql {
  return Prisma.sql`recorded as (
    insert into event (site_id, article_id, number, type, actor_id, data)
    select ${event.siteId}::uuid, ${event.articleId}::uuid, bumped.version, ${event.type}, ${event.actorId}::uuid,
      ${JSON.stringify(event.data)}::jsonb || ${found}
    from bumped)`;
}

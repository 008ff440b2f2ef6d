/**
 * One write, one transaction, one event. Every accepted change of an article takes the article's row lock, the next
 * number of that article and one event row, in the transaction of the change itself. The number is the article's
 * version: events of an article are gap-free and in commit order.
 */
import { z } from 'zod';
import { Prisma, type Database, type Queries } from '../db/client.js';
import { isTransient, isUniqueViolation } from '../db/errors.js';
import { articleRef, type ArticleRef } from '../db/article-ref.js';
import type { KeyedQueue } from './keyed-queue.js';
import type { Change, ChangeNotifier } from './change-notifier.js';
import { MARKS, PAGES } from './subscribers.js';
import { ARTICLE_STATES, type ArticleEventType, type ArticleState } from '../shared/enums.js';

export interface ArticleEvent {
  siteId: string;
  articleId: string;
  type: ArticleEventType;
  /** Null: a rule did it. */
  actorId: string | null;
  data: Prisma.InputJsonObject;
}

/**
 * The transaction of a use case: runs its SQL, and remembers what to announce once it is committed. Functions called below an
 * article's lock take this, or its `db`, and never the context: through the context they would reach a second connection.
 */
export interface UnitOfWork {
  db: Queries;
  now(): Date;
  /** Version each article reached. */
  recorded: Map<ArticleRef, number>;
  /** Which of its answers stay true, where that is known. */
  changes: Map<ArticleRef, Change>;
}

/** What writing needs of the context. */
interface Writers {
  db: Database;
  live: ChangeNotifier;
  articleQueues: KeyedQueue;
  now(): Date;
}

const State = z.object({ state: z.enum(ARTICLE_STATES) });
const Version = z.object({ version: z.int() });

/** How often a transaction that somebody else got in the way of is run again. */
const RETRIES = 2;

/** Deadlocks, serialization failures, and an article or address that another made known at the same moment. */
function isWorthRepeating(error: unknown): boolean {
  return isTransient(error) || isUniqueViolation(error, '"article_');
}

/**
 * Runs `change` in one transaction and, after the commit, tells every instance which articles moved. Where others got
 * in the way it runs again, at most twice; `change` must therefore have no effect outside the database. Writers of one
 * article (or of one address that no article has yet) run one after the other, and none has a connection before its turn.
 */
export function withArticleTransaction<T>(
  ctx: Writers,
  siteId: string,
  articleOrAddress: string,
  change: (write: UnitOfWork) => Promise<T>,
): Promise<T> {
  return withArticleQueue(ctx, articleRef(siteId, articleOrAddress), () => inTransaction(ctx, change));
}

/** Runs `work` when the writers of the article before it, in this process, are done. */
export function withArticleQueue<T>(ctx: Writers, article: ArticleRef, work: () => Promise<T>): Promise<T> {
  ctx.db.refuseInTransaction('waiting for a turn');
  return ctx.articleQueues.runExclusive(article, work);
}

async function inTransaction<T>(ctx: Writers, change: (write: UnitOfWork) => Promise<T>): Promise<T> {
  const now = () => ctx.now();
  for (let attempt = 0; ; attempt += 1) {
    const recorded = new Map<ArticleRef, number>();
    try {
      const changes = new Map<ArticleRef, Change>();
      const result = await ctx.db.transaction((db) => change({ db, now, recorded, changes }));
      announce(ctx, { recorded, changes });
      return result;
    } catch (error) {
      if (attempt >= RETRIES || !isWorthRepeating(error)) throw error;
    }
  }
}

/**
 * For a change that reads as it likes but writes in a single SQL statement, which is a transaction by itself: saves the
 * round trips of BEGIN and COMMIT. The writing statement must contain `recordedBy`.
 */
export async function withSingleStatement<T>(
  ctx: Writers,
  change: (write: UnitOfWork) => Promise<T>,
): Promise<T> {
  const recorded = new Map<ArticleRef, number>();
  const changes = new Map<ArticleRef, Change>();
  const result = await change({ db: ctx.db, now: () => ctx.now(), recorded, changes });
  announce(ctx, { recorded, changes });
  return result;
}

function announce(ctx: Writers, { recorded, changes }: Pick<UnitOfWork, 'recorded' | 'changes'>): void {
  for (const [article, version] of recorded) ctx.live.announce(article, version, changes.get(article));
}

/**
 * Takes the article's row lock for the rest of the transaction. Statements after it see everything that earlier
 * holders of the lock committed, so read-then-write decisions about an article's rows are safe below it. Returns the
 * article's state, or null when there is no such article or it was deleted.
 */
export async function lockArticle(
  write: UnitOfWork,
  siteId: string,
  articleId: string,
): Promise<ArticleState | null> {
  const [row] = await write.db.sql(State)`
    select state from article
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid and deleted_at is null for update`;
  return row?.state ?? null;
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

/** Records one event: locks the article's row, takes its next number, inserts the row. Returns the number. */
export async function record(write: UnitOfWork, event: ArticleEvent): Promise<number> {
  const rows = await write.db.sql(Version)`
    with bumped as (
      update article set version = version + 1
      where site_id = ${event.siteId}::uuid and id = ${event.articleId}::uuid returning version),
    ${insertEventCte(event)}
    select version from bumped`;
  const version = rows[0]?.version;
  if (version === undefined) throw new Error(`no article ${event.articleId} to record ${event.type} for`);
  note(write, event, version);
  return version;
}

/** Remembers an event that a statement of its own has recorded, to be announced after the commit. */
export function note(write: UnitOfWork, event: ArticleEvent, version: number): void {
  const article = articleRef(event.siteId, event.articleId);
  const isAlone = !write.recorded.has(article);
  const { commentId } = event.data;
  write.changes.set(article, {
    marked: isAlone && MARKS.includes(event.type) && typeof commentId === 'string' ? commentId : null,
    pages: PAGES.includes(event.type) || write.changes.get(article)?.pages === true,
  });
  write.recorded.set(article, version);
}

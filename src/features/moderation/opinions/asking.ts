/**
 * The job that asks other services about comments. Each question is taken for two minutes, so that no two jobs ask it at once; it is
 * asked again if a process dies before its answer is applied. Failed attempts are repeated after 1, 2, 4, 8 … minutes.
 */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { addJob } from '../../../db/job-queue.js';
import { guardedFetch } from '../../../http/guarded-fetch.js';
import type { OpinionProvider } from '../../../shared/enums.js';
import { applyFailure, applyOpinion } from './applying.js';
import { keyFor } from './keys.js';
import { PROVIDERS } from './providers/index.js';
import { drop, postpone, readAsked, takeTask, type Task } from './queries.js';
import { NoOpinion, type Asking, type Opinion, type Provider, type Question } from './types.js';

/** Questions asked at the same time by one process. */
const CONCURRENCY = 8;
/** Answers are a few hundred bytes; bytes. */
const MAX_ANSWER = 100_000;
const MINUTE = 60;

/** For how long a run takes new questions, so that other jobs get a turn; milliseconds. */
const TURN = 20_000;

/** How many questions each process is asking. */
const asking = new WeakMap<Context, { active: number }>();

/** Asks everything that is due, until `signal` aborts. A run whose turn is over queues another. */
export async function askOpinions(ctx: Context, signal: AbortSignal): Promise<void> {
  const now = asking.get(ctx) ?? { active: 0 };
  asking.set(ctx, now);
  const end = performance.now() + TURN;
  // At least one: the others may have looked before the new question was there.
  const more = Math.max(1, CONCURRENCY - now.active);
  const ends = await Promise.all(
    Array.from({ length: more }, async () => {
      now.active += 1;
      try {
        return await askDue(ctx, signal, end);
      } finally {
        now.active -= 1;
      }
    }),
  );
  if (ends.includes('left')) await addJob(ctx.db, 'ask-opinions');
}

async function askDue(ctx: Context, signal: AbortSignal, end: number): Promise<'done' | 'left'> {
  while (performance.now() < end) {
    signal.throwIfAborted();
    const task = await takeTask(ctx.db);
    if (!task) return 'done';
    await runTask(ctx, task, signal);
  }
  return 'left';
}

async function runTask(ctx: Context, task: Task, signal: AbortSignal): Promise<void> {
  const site = await ctx.sites.find(task.siteKey);
  const asked = await readAsked(ctx.db, task.siteId, task.commentId);
  const isCurrent = asked?.version === task.version && !['deleted', 'erased'].includes(asked.status);
  if (!site || !asked || !isCurrent || (task.answered && !task.correction)) return drop(ctx.db, task);
  const { version, body, createdAt, author, article, threadId } = asked;
  const question: Question = {
    site: { key: site.key, name: site.name },
    comment: { id: task.commentId, version, body, createdAt: createdAt.toISOString() },
    ...{ author, article, thread: { id: threadId }, sender: task.sender, test: false },
  };
  try {
    if (task.answered) await correct(ctx, site, task, question);
    else await applyOpinion(ctx, site, task, await askProvider(ctx, site, task.provider, question, signal));
  } catch (error) {
    if (!(error instanceof NoOpinion)) throw error;
    await retryOrFail(ctx, site, task, error.message);
  }
}

async function retryOrFail(ctx: Context, site: Site, task: Task, why: string): Promise<void> {
  const { attempts } = site.settings.opinions[task.provider];
  if (task.attempts < attempts) await postpone(ctx.db, task, MINUTE * 2 ** (task.attempts - 1), why);
  else if (task.answered) await postpone(ctx.db, task, null, why);
  else await applyFailure(ctx, site, task, why);
}

/** Asks one provider; throws `NoOpinion` without a usable answer. */
export async function askProvider(
  ctx: Context,
  site: Site,
  name: OpinionProvider,
  question: Question,
  signal?: AbortSignal,
): Promise<Opinion> {
  const { provider, asking } = await prepare(ctx, site, name, signal);
  return provider.ask(question, asking);
}

async function correct(ctx: Context, site: Site, task: Task, question: Question): Promise<void> {
  const { provider, asking } = await prepare(ctx, site, task.provider);
  if (task.correction) await provider.correct?.(question, task.correction, asking);
  await drop(ctx.db, task);
}

async function prepare<P extends OpinionProvider>(ctx: Context, site: Site, name: P, signal?: AbortSignal) {
  const provider: Provider<P> = PROVIDERS[name];
  const settings = site.settings.opinions[name];
  const sending: Asking<P> = {
    settings,
    key: await keyFor(ctx, site, name),
    now: ctx.now(),
    post: (url, body, headers) => post(ctx, url, { body, headers, signal, seconds: settings.timeoutSeconds }),
  };
  return { provider, asking: sending };
}

interface Sent {
  body: string;
  headers: Record<string, string>;
  seconds: number;
  signal: AbortSignal | undefined;
}

async function post(ctx: Context, url: string, { body, headers, seconds, signal }: Sent): Promise<string> {
  const response = await guardedFetch(url, ctx.config.outboundAllow, {
    ...{ body, headers, signal, maxBytes: MAX_ANSWER, deadline: seconds * 1_000 },
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new NoOpinion(error instanceof Error ? error.message.slice(0, 300) : 'no response');
  });
  if (response.status >= 300 && response.status < 400)
    throw new NoOpinion(`it answered ${response.status}; redirects are not followed`);
  if (!response.ok) throw new NoOpinion(`it answered ${response.status}`);
  return response.text();
}

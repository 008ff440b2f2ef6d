/**
 * Seeds the demo site through the ordinary use cases, in chronological order. It is safe to run again after an interruption:
 * every create has an Idempotency-Key, and repeating anything else changes nothing.
 */
import type { Idempotency } from '../http/input.js';
import { type Site, DEMO_ISSUER } from '../access/site.js';
import type { Context } from '../context.js';
import { publishArticle } from '../features/articles/use-cases.js';
import { featureComment, pinComment } from '../features/comments/writing/promotion.js';
import { reactToComment, voteOnComment } from '../features/comments/reactions/marks.js';
import { replyToThread } from '../features/comments/use-cases.js';
import { decideComments, flagComment } from '../features/moderation/use-cases.js';
import { resolvePerson } from '../features/people/use-cases.js';
import { askPrompt } from '../features/threads/prompts.js';
import { lockThread, startThread } from '../features/threads/use-cases.js';
import { Problem } from '../http/problem.js';
import { SERVICE, type Principal } from '../access/principal.js';
import type { CreateRequest } from '../route.js';
import { describeQuote } from '../shared/anchoring/index.js';
import { REACTIONS } from '../shared/enums.js';
import {
  demoArticles,
  demoPeople,
  demoThreads,
  type DemoArticle,
  type DemoComment,
  type DemoThread,
} from './content.js';
import { backdateComment, backdateThread, countRevisions, findParagraphStarting } from './queries.js';

/** All comments of the demo, so that each has a unique index. */
const COMMENTS: DemoComment[] = demoThreads.flatMap((thread) => thread.comments).flatMap(withReplies);

function withReplies(comment: DemoComment): DemoComment[] {
  return [comment, ...(comment.replies ?? []).flatMap(withReplies)];
}

function once(what: string, number: number): Idempotency {
  return { key: `demo-${what}-${number}`, fingerprint: 'demo' };
}

interface Step {
  hoursAgo: number;
  run(): Promise<void>;
}

/** Publishes the articles and posts all threads. `origin`: scheme and host of the demo's pages. */
export async function seedDemo(ctx: Context, site: Site, origin: string): Promise<void> {
  const seeding = new Seeding(ctx, site, origin);
  // A published correction means that all earlier steps are complete.
  if (!(await seeding.isCorrected())) {
    for (const article of demoArticles) await seeding.publish(article, article.earlierHtml ?? article.html);
    await seeding.play(demoThreads.filter((thread) => thread.revision === 'earlier'));
  }
  for (const article of demoArticles) await seeding.publish(article, article.html);
  await seeding.play(demoThreads.filter((thread) => thread.revision !== 'earlier'));
}

class Seeding {
  readonly #articles = new Map<string, string>();
  readonly #principals = new Map<string, Principal>();
  readonly #start = Date.now();

  constructor(
    private readonly ctx: Context,
    private readonly site: Site,
    private readonly origin: string,
  ) {}

  /** A request by the principal. */
  #as(principal: Principal, idempotency: Idempotency | null = null): CreateRequest {
    return { ctx: this.ctx, site: this.site, principal, idempotency };
  }

  /** Whether an earlier run has already published a correction. */
  async isCorrected(): Promise<boolean> {
    for (const { key, earlierHtml } of demoArticles) {
      if (earlierHtml !== undefined && (await countRevisions(this.ctx.db, this.site.id, key)) > 1)
        return true;
    }
    return false;
  }

  async publish(article: DemoArticle, html: string): Promise<void> {
    const { result } = await publishArticle(
      this.#as(SERVICE),
      { key: article.key, dryRun: false },
      {
        url: `${this.origin}/demo/articles/${article.slug}`,
        title: article.title,
        image: `${this.origin}/demo/assets/${article.image.file}`,
        publishedAt: this.#ago(article.publishedHoursAgo).toISOString(),
        authors: [article.authorSubject],
        html,
      },
    );
    this.#articles.set(article.key, result.article.id);
  }

  /** Posts the comments of all threads in chronological order, so that their ids sort accordingly. */
  async play(threads: DemoThread[]): Promise<void> {
    const steps = threads.flatMap((thread) => this.#stepsOf(thread));
    for (const step of steps.toSorted((a, b) => b.hoursAgo - a.hoursAgo)) await step.run();
    for (const thread of threads) await this.#lock(thread);
  }

  readonly #threadIds = new Map<DemoThread, string>();

  #stepsOf(thread: DemoThread): Step[] {
    const steps: Step[] = [];
    const author = demoArticles.find((article) => article.key === thread.article)?.authorSubject;
    const first = thread.comments[0];
    if (thread.prompt && author !== undefined) {
      steps.push({ hoursAgo: (first?.hoursAgo ?? 1) + 0.5, run: () => this.#ask(thread, author) });
    }
    const add = (comment: DemoComment, parent: DemoComment | null) => {
      steps.push({ hoursAgo: comment.hoursAgo, run: () => this.#post(thread, comment, parent) });
      for (const reply of comment.replies ?? []) add(reply, comment);
    };
    for (const comment of thread.comments) add(comment, null);
    return steps;
  }

  async #ask(thread: DemoThread, author: string): Promise<void> {
    const { prompt } = thread;
    const about = await this.#passage(thread);
    if (!prompt || !about.paragraph) throw new Error('a prompt needs a paragraph');
    const asked = await askPrompt(
      this.#as(await this.#principal(author), once('prompt', demoThreads.indexOf(thread))),
      this.#article(thread),
      { paragraph: about.paragraph, ...(about.quote && { quote: about.quote }), ...prompt },
    );
    this.#threadIds.set(thread, asked.thread.id);
  }

  readonly #commentIds = new Map<DemoComment, string>();
  readonly #threadOf = new Map<DemoComment, string>();

  async #post(thread: DemoThread, comment: DemoComment, parent: DemoComment | null): Promise<void> {
    const principal = await this.#principal(comment.by);
    // Outside a prompt every top comment starts a new thread.
    const threadId = parent ? this.#threadOf.get(parent) : thread.prompt && this.#threadIds.get(thread);
    const parentId = parent && this.#commentIds.get(parent);
    const request = this.#as(principal, once('comment', COMMENTS.indexOf(comment)));
    const { body } = comment;
    const article = { id: this.#article(thread) };
    const { posted } =
      threadId === undefined
        ? await startThread(request, { article, ...(await this.#passage(thread)), body })
        : await replyToThread(request, threadId, { body, ...(parentId != null && { parentId }) });
    const id = posted.comment.id;
    if (!this.#threadIds.has(thread)) this.#threadIds.set(thread, posted.thread.id);
    this.#commentIds.set(comment, id);
    this.#threadOf.set(comment, posted.thread.id);
    const at = this.#ago(comment.hoursAgo);
    await backdateComment(this.ctx.db, this.site.id, id, at);
    if (!parent) await backdateThread(this.ctx.db, this.site.id, posted.thread.id, at);
    await this.#react(comment, id);
  }

  async #react(comment: DemoComment, id: string): Promise<void> {
    for (const by of comment.up ?? []) await this.#vote(by, id, 1);
    for (const by of comment.down ?? []) await this.#vote(by, id, -1);
    for (const kind of REACTIONS)
      for (const by of comment.reactions?.[kind] ?? []) {
        const principal = await this.#principal(by);
        await unlessDone(() => reactToComment(this.#as(principal), id, kind));
      }
    await this.#choose(comment, id);
    for (const { by, reason, note } of comment.flags ?? []) {
      const principal = await this.#principal(by);
      await unlessDone(() =>
        flagComment(this.#as(principal), id, { reason, ...(note !== undefined && { note }) }),
      );
    }
    if (!comment.decision) return;
    const { by, action, reason, note } = comment.decision;
    const decision = { commentIds: [id], action, reason, ...(note !== undefined && { note }) };
    await decideComments(this.#as(await this.#principal(by)), decision);
  }

  /** Pins and features the comment. */
  async #choose({ pinned, featured }: DemoComment, id: string): Promise<void> {
    if (pinned !== undefined) await pinComment(this.#as(await this.#principal(pinned)), id, { pinned: true });
    if (featured !== undefined)
      await featureComment(this.#as(await this.#principal(featured)), id, { featured: true });
  }

  async #vote(by: string, id: string, value: 1 | -1): Promise<void> {
    const principal = await this.#principal(by);
    await unlessDone(() => voteOnComment(this.#as(principal), id, value));
  }

  async #lock(thread: DemoThread): Promise<void> {
    const threadId = this.#threadIds.get(thread);
    if (!thread.locked || threadId === undefined) return;
    const { by, reason } = thread.locked;
    await lockThread(this.#as(await this.#principal(by)), threadId, { locked: true, reason });
  }

  async #passage(thread: DemoThread) {
    if (thread.paragraph === null) return {};
    const found = await findParagraphStarting(
      this.ctx.db,
      this.site.id,
      this.#article(thread),
      thread.paragraph,
    );
    if (!found) throw new Error(`no paragraph of ${thread.article} starts with "${thread.paragraph}"`);
    const paragraph = { id: found.id };
    if (thread.phrase === undefined) return { paragraph };
    const start = found.text.indexOf(thread.phrase);
    if (start < 0) throw new Error(`"${thread.phrase}" is not in that paragraph of ${thread.article}`);
    return { paragraph, quote: describeQuote(found.text, start, start + thread.phrase.length) };
  }

  #article(thread: DemoThread): string {
    const id = this.#articles.get(thread.article);
    if (id === undefined) throw new Error(`there is no article ${thread.article}`);
    return id;
  }

  async #principal(id: string): Promise<Principal> {
    const known = this.#principals.get(id);
    if (known) return known;
    const person = demoPeople.find((candidate) => candidate.id === id);
    if (!person) throw new Error(`there is no person ${id}`);
    const { name, roles } = person;
    const times = { issuedAt: null, endsAt: this.ctx.now() };
    const identity = { issuer: DEMO_ISSUER, subject: id, name, picture: null, roles, articles: [], ...times };
    const principal: Principal = {
      person: await resolvePerson(this.ctx, this.site, identity),
      subject: id,
      roles,
      articles: [],
    };
    this.#principals.set(id, principal);
    return principal;
  }

  #ago(hours: number): Date {
    return new Date(this.#start - hours * 3_600_000);
  }
}

/** Ignores problems that mean an earlier run has already done this, or a later step. */
async function unlessDone(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Problem && ['already_flagged', 'comment_gone'].includes(error.code))) throw error;
  }
}

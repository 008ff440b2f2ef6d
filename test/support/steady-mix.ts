/** Reads, writes and streams that go on whatever happens to the service, and what became of each request. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { publishText, startThread } from './actions.js';
import { until } from './conditions.js';
import type { Answer, TestService } from './service.js';
import { followArticle, type Follower } from './steady-streams.js';

/** Pause of a reader or writer between its requests; milliseconds. */
const BETWEEN = 40;
/** Pause before a write is sent again; milliseconds. */
const AGAIN = 100;

/** One request. */
export interface Attempt {
  what: string;
  /** 0: no response. */
  status: number;
  /** The response's text, or the network's error, if it failed. */
  why: string;
  /** Times of `performance.now()`. */
  began: number;
  ended: number;
}

export interface SteadyMix {
  articles: readonly { id: string; key: string; thread: string }[];
  followers: readonly Follower[];
  attempts: readonly Attempt[];
  /** Texts of comments, by the id the service acknowledged them with; the texts are also the idempotency keys. */
  comments: ReadonlyMap<string, string>;
  /** The first paragraph of each acknowledged publication, per article, in order. */
  publications: ReadonlyMap<string, string[]>;
  /** The last acknowledged text of each article's first comment, which its writer edits without a key. */
  edits: ReadonlyMap<string, { commentId: string; text: string }>;
  /** Waits until reads, writes, publications and edits have succeeded again. */
  goesOn(): Promise<void>;
  /** Resolves when the last request has been answered and each write acknowledged. */
  stop(): Promise<void>;
}

/** Whether the request did what it should. */
export function succeeded({ status }: Attempt): boolean {
  return status >= 200 && status < 300;
}

/** Starts the mix on two new articles of the site, with three streams each. */
export async function startMix(service: TestService): Promise<SteadyMix> {
  const mix = new Mix(service);
  for (let number = 0; number < 2; number += 1) await mix.addArticle();
  return mix;
}

class Mix implements SteadyMix {
  readonly articles: { id: string; key: string; thread: string }[] = [];
  readonly followers: Follower[] = [];
  readonly attempts: Attempt[] = [];
  readonly comments = new Map<string, string>();
  readonly publications = new Map<string, string[]>();
  readonly edits = new Map<string, { commentId: string; text: string }>();
  readonly #loops: Promise<void>[] = [];
  #over = false;

  constructor(private readonly service: TestService) {}

  async addArticle(): Promise<void> {
    const key = randomUUID();
    const { id } = await publishText(this.service, key, ['First.', 'A paragraph.']);
    const { thread, comment } = await startThread(this.service, 'ann', id);
    this.articles.push({ id, key, thread: thread.id });
    this.publications.set(key, []);
    this.followers.push(...(await Promise.all([1, 2, 3].map(() => followArticle(this.service, id)))));
    const token = this.service.token('bob');
    const read = (path: string, more = {}) => this.#try('GET', () => this.service.call('GET', path, more));
    this.#keepOn(() => read(`/articles/${id}/overlay`, { token }));
    this.#keepOn(() => read(`/articles/${id}/comments`));
    this.#keepOn(() => read(`/articles/${id}/comments?limit=${1 + Math.floor(Math.random() * 50)}`));
    this.#keepOn(() => this.#comment(thread.id, token));
    this.#keepOn(() => this.#comment(thread.id, token));
    this.#keepOn(() => this.#publish(key));
    this.#keepOn(() => this.#edit(id, comment.id));
  }

  async goesOn(): Promise<void> {
    const before = this.attempts.length;
    const enough = [
      ['GET', 10],
      ['POST', 5],
      ['PUT', 2],
      ['PATCH', 2],
    ] as const;
    await until(
      'requests go on',
      () => {
        const since = this.attempts.slice(before).filter(succeeded);
        return enough.every(([what, count]) => since.filter((one) => one.what === what).length >= count);
      },
      60_000,
    );
  }

  async stop(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#loops);
  }

  #keepOn(act: () => Promise<unknown>): void {
    const loop = async () => {
      while (!this.#over) {
        await act();
        await pause(BETWEEN);
      }
    };
    this.#loops.push(loop());
  }

  /** Records the request; resolves with its response if it succeeded. */
  async #try(what: string, act: () => Promise<Answer>): Promise<Answer | null> {
    const began = performance.now();
    const answer = await act().catch((error: Error) => `${error.message}: ${String(error.cause)}`);
    const failed = typeof answer === 'string' ? { status: 0, why: answer } : null;
    const { status, why } = failed ?? { status: (answer as Answer).status, why: (answer as Answer).text };
    const attempt = { what, status, why, began, ended: performance.now() };
    this.attempts.push(succeeded(attempt) ? { ...attempt, why: '' } : attempt);
    return succeeded(attempt) ? (answer as Answer) : null;
  }

  /** Repeats the request until it succeeds. */
  async #insist(what: string, act: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const answer = await this.#try(what, act);
      if (answer) return answer;
      await pause(AGAIN);
    }
  }

  /** Sent again with its key, as the widget does. */
  async #comment(thread: string, token: string): Promise<void> {
    const text = randomUUID();
    const headers = { 'idempotency-key': text };
    const { body } = await this.#insist('POST', () =>
      this.service.call('POST', `/threads/${thread}/comments`, { token, body: { body: text }, headers }),
    );
    this.comments.set(body.comment.id, text);
  }

  async #publish(key: string): Promise<void> {
    const text = randomUUID();
    const url = `https://news.example/${key}`;
    const blocks = [text, 'A paragraph.'].map((block) => ({ tag: 'p', text: block }));
    await this.#insist('PUT', () =>
      this.service.call('PUT', `/publications/${key}`, {
        token: this.service.serviceToken,
        body: { url, title: 'Steady', blocks },
      }),
    );
    this.publications.get(key)?.push(text);
  }

  /** Nothing may repeat this request but its sender, who looks first whether it was done. */
  async #edit(articleId: string, commentId: string): Promise<void> {
    const text = randomUUID();
    const token = this.service.token('ann');
    for (;;) {
      const source = await this.#insist('GET', () =>
        this.service.call('GET', `/comments/${commentId}/source`, { token }),
      );
      if (source.body.body === text) break;
      const headers = { 'if-match': source.headers.get('etag') ?? '' };
      const body = { body: text };
      const done = await this.#try('PATCH', () =>
        this.service.call('PATCH', `/comments/${commentId}`, { token, body, headers }),
      );
      if (done) break;
      await pause(AGAIN);
    }
    this.edits.set(articleId, { commentId, text });
  }
}

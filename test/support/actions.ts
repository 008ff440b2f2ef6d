/** Common actions of people in tests: start threads, reply, read paragraphs. They fail if the action fails. */
import type { CommentList, Ledger, PageBundle, Posted } from '../../src/shared/contract.js';
import { describe as describeBlocks } from '../../src/shared/anchoring/index.js';
import type { Answer, TestPerson, TestService } from './service.js';

function done(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}

/** The ledger entries of an article, in document order. */
export async function ledgerOf(service: TestService, articleId: string): Promise<Ledger['items']> {
  const answer = await service.call('GET', `/articles/${articleId}/paragraphs`, {
    token: service.serviceToken,
  });
  return (done(answer).body as Ledger).items;
}

/** Publishes paragraphs of text; returns the article's id and the paragraphs' ids in order. */
export async function publishText(
  service: TestService,
  key: string,
  texts: string[],
  more: Record<string, unknown> = {},
): Promise<{ id: string; paragraphs: string[] }> {
  const { article } = await service.publish(key, texts, more);
  const items = await ledgerOf(service, article.id);
  return { id: article.id, paragraphs: items.map((item) => item.paragraphId) };
}

/** Starts a thread on a paragraph by id or, without one, on the article as a whole. */
export async function startThread(
  service: TestService,
  person: TestPerson | string,
  articleId: string,
  about: { paragraph?: string | undefined; quote?: unknown; body?: string } = {},
): Promise<Posted> {
  const answer = await service.call('POST', '/threads', {
    token: service.token(person),
    body: {
      article: { id: articleId },
      ...(about.paragraph !== undefined && { paragraph: { id: about.paragraph } }),
      ...(about.quote !== undefined && { quote: about.quote }),
      body: about.body ?? 'Is that so?',
    },
  });
  return done(answer).body as Posted;
}

export async function reply(
  service: TestService,
  person: TestPerson | string,
  threadId: string,
  body: string,
  parentId?: string,
): Promise<Posted> {
  const answer = await service.call('POST', `/threads/${threadId}/comments`, {
    token: service.token(person),
    body: { body, ...(parentId !== undefined && { parentId }) },
  });
  return done(answer).body as Posted;
}

/** The selector that a browser creates for the block at `index`. */
export function selectorOf(texts: string[], index: number) {
  const selector = describeBlocks(texts.map((text, i) => ({ index: i, tag: 'p', text })))[index];
  if (!selector) throw new Error('no such block');
  const { copies: _copies, copy: _copy, ...sent } = selector;
  return sent;
}

export async function pageOf(service: TestService, query: string): Promise<PageBundle> {
  return done(await service.call('GET', `/page?${query}`)).body as PageBundle;
}

export async function listOf(service: TestService, articleId: string, query = ''): Promise<CommentList> {
  return done(await service.call('GET', `/articles/${articleId}/comments?${query}`)).body as CommentList;
}

/** A moderator's decision on comments. */
export async function decide(
  service: TestService,
  commentIds: string[],
  action: 'approve' | 'reject' | 'spam',
  reason = action === 'approve' ? 'within_rules' : 'abuse',
): Promise<Answer> {
  const body = { commentIds, action, reason };
  return done(await service.call('POST', '/moderation/decisions', { token: moderator(service), body }));
}

export function moderator(service: TestService): string {
  return service.token({ sub: 'moderator', name: 'Mo Derator', roles: ['moderator'] });
}

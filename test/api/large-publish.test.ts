/** A publish that edits a thousand paragraphs with a thread each. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ledgerOf, publishText, reply, startThread } from '../support/actions.js';
import { fillArticle } from '../support/many-comments.js';
import { Language, Random } from '../support/random-text.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const PARAGRAPHS = 1_000;
const language = new Language(new Random(11));
const TEXTS = Array.from({ length: PARAGRAPHS }, () => `${language.sentence()} ${language.sentence()}`);
/** Every paragraph with one more sentence and another first word. */
const EDITED = TEXTS.map((text) => `Nevertheless ${text.replace(/^\S+ /, '')} ${language.sentence()}`);

test('a large publish keeps every thread at its paragraph while other articles are served', async () => {
  const { id, paragraphs } = await publishText(service, 'large', TEXTS);
  await fillArticle(service, 'large', { tops: PARAGRAPHS, badged: PARAGRAPHS });
  const other = await publishText(service, 'other', ['The other article has one paragraph.']);
  const { thread } = await startThread(service, 'reader', other.id, { paragraph: other.paragraphs[0] });

  let isPublished = false;
  const publishing = service.publish('large', EDITED).finally(() => (isPublished = true));
  let served = 0;
  for (; !isPublished; served += 1) {
    await reply(service, 'reader', thread.id, `Reply ${served}`);
    expect((await service.call('GET', '/page?key=other')).status).toBe(200);
  }
  const { report } = await publishing;

  expect(served).toBeGreaterThan(1);
  expect(report).toMatchObject({ orphaned: 0, ambiguous: 0 });
  const places = new Map((await ledgerOf(service, id)).map(({ paragraphId, index }) => [paragraphId, index]));
  expect(paragraphs.map((paragraph) => places.get(paragraph))).toEqual(paragraphs.map((_, at) => at));
  const list = await service.call('GET', `/articles/${id}/comments?scope=inline`);
  expect(list.body.total).toBe(2 * PARAGRAPHS);
}, 90_000);

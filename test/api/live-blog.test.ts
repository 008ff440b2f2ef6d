/** A live blog over HTTP: every thread stays with its paragraph while that is on the page, and is an orphan afterwards. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ledgerOf, startThread } from '../support/actions.js';
import { playLiveBlog } from '../support/live-blog.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

test('new entries are added on top and the oldest removed; no thread moves to another entry', async () => {
  const pages = playLiveBlog({ kind: 'news', seed: 2, publishes: 8, start: 6, window: 6, ids: false });
  const truths = new Map<string, string>();
  for (const [publish, page] of pages.entries()) {
    const answer = await service.call('PUT', '/publications/live', {
      token: service.serviceToken,
      body: { url: `${ORIGIN}/live`, title: 'Live', blocks: page.map(({ tag, text }) => ({ tag, text })) },
    });
    expect(answer.status).toBe(publish === 0 ? 201 : 200);
    const articleId = answer.body.article.id as string;
    const ledger = await ledgerOf(service, articleId);
    const shown = ledger.flatMap(({ paragraphId, index }) => {
      const truth = truths.get(paragraphId);
      return truth === undefined || index === null ? [] : [[truth, page[index]?.truth]];
    });
    expect(shown.filter(([truth, there]) => truth !== there)).toEqual([]);
    const there = new Set(page.map(({ truth }) => truth));
    const due = [...truths.values()].filter((truth) => there.has(truth));
    expect(shown.map(([truth]) => truth).sort()).toEqual(due.sort());
    for (const { paragraphId, index, comments } of ledger) {
      if (index === null || comments > 0) continue;
      await startThread(service, `reader-${publish}-${index}`, articleId, { paragraph: paragraphId });
      truths.set(paragraphId, page[index]?.truth ?? '');
    }
  }
});

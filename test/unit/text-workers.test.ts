/** Threads that process texts: after any failure the next text gets a thread, and no site occupies them all. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { TextWorkers } from '../../src/text-workers.js';

const WORK = fileURLToPath(new URL('../support/work-of-a-kind.mjs', import.meta.url));

/** The address of a module that is loaded when `promise` resolves. */
function loadingAfter(promise: string): string {
  return `data:text/javascript,await ${promise}; export const work = (value) => ({ value });`;
}

let workers: TextWorkers;
beforeEach(() => {
  workers = new TextWorkers(2_000, WORK);
});
afterEach(() => workers.close());

function run(site: string, what: string, bytes = 1): Promise<unknown> {
  return workers.run(site, { name: 'work' }, what, bytes);
}

test.each([
  ['for ever', { code: 'text_too_complex' }],
  ['a problem', { code: 'invalid_input' }],
  ['a fault', { name: 'TypeError' }],
])('after %s a thread is free for the next text', async (what, error) => {
  await expect(run('a', what)).rejects.toMatchObject(error);
  expect(await run('a', 'done')).toBe('done');
});

test('a thread that needs too much memory ends alone', async () => {
  await workers.close();
  // Far from its deadline: the memory limit ends it.
  workers = new TextWorkers(600_000, WORK);
  await expect(run('a', 'all memory')).rejects.toMatchObject({ code: 'text_too_complex' });
  expect(await run('a', 'done')).toBe('done');
});

test('the time that a thread needs to start does not count towards the deadline', async () => {
  await workers.close();
  workers = new TextWorkers(1_000, loadingAfter('new Promise((done) => setTimeout(done, 2_500))'));
  expect(await workers.run('a', { name: 'work' }, 'done', 1, 60_000)).toBe('done');
});

test('a text whose thread does not start is refused as others that wait too long', async () => {
  await workers.close();
  workers = new TextWorkers(60_000, loadingAfter('new Promise(() => {})'));
  const impatient = workers.run('a', { name: 'work' }, 'done', 1, 500);
  await expect(impatient).rejects.toMatchObject({ code: 'unavailable' });
});

test('texts of other sites are processed while one site sends as many as it likes', async () => {
  const ended: string[] = [];
  const slow = [0, 1].map((n) => run('slow', 'for ever').catch(() => ended.push(`slow ${n}`)));
  expect(await Promise.all(['b', 'c', 'd'].map((site) => run(site, site)))).toEqual(['b', 'c', 'd']);
  expect(ended).toEqual([]);
  await Promise.all(slow);
  expect(ended).toEqual(['slow 0', 'slow 1']);
});

test('a text that waits too long for a thread is refused and never processed', async () => {
  const slow = run('a', 'for ever').catch(() => 'ended');
  const impatient = workers.run('a', { name: 'work' }, '1', 1, 100);
  await expect(impatient).rejects.toMatchObject({ code: 'unavailable' });
  expect(await slow).toBe('ended');
  expect(await run('a', 'done')).toBe('done');
});

test('texts beyond the queue’s limit are refused at once', async () => {
  const waiting = [run('a', '1', 30_000_000), run('a', '2', 30_000_000)];
  await expect(run('a', '3', 30_000_000)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await Promise.all([...waiting, run('b', '4', 30_000_000)])).toEqual(['1', '2', '4']);
});

/** The npm package and the examples: packed, installed elsewhere, type-checked, bundled and used in a browser. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import { type TestService } from '../support/service.js';
import { installPackage, type Project } from './package-project.js';
import { setupBrowser, openContext, PARAGRAPHS, publish, STARTING } from './widget-page.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let service: TestService;
let browser: Browser;
/** A separate project with the package installed. */
let project: Project;

setupBrowser((...started) => ([service, browser] = started));

beforeAll(async () => {
  project = await installPackage();
}, 2 * STARTING);
afterAll(() => project.remove());

const CONSUMER = `
  import { defineInterline, type InterlineComments } from 'interline-widget';
  await defineInterline();
  const comments: InterlineComments = document.createElement('interline-comments');
  comments.getToken = () => Promise.resolve(null);
  const opened: Promise<boolean> = comments.openThread('id');
  document.addEventListener('interline:comment-posted', ({ detail }) => {
    const name: string | undefined = detail.comment.author?.name;
    console.log(name, detail.comment.status === 'pending', opened);
  });
  comments.addEventListener('interline:ready', ({ detail }) => console.log(detail.counts?.inline.toFixed()));
  // @ts-expect-error -- no token
  comments.getToken = 3;
  // @ts-expect-error -- no such detail
  comments.addEventListener('interline:vote', ({ detail }) => console.log(detail.nothing));`;

describe('the package', () => {
  test('contains only modules and types, and has no dependencies', async () => {
    const kinds = new Set(
      project.packed.map((path) => path.replace(/^(chunks|types)\/.*?(\.d\.ts|\.js)$/, '$1/*$2')),
    );
    expect([...kinds].toSorted()).toEqual([
      'README.md',
      'auto.js',
      'chunks/*.js',
      'index.js',
      'package.json',
      'types/*.d.ts',
    ]);
    const manifest = JSON.parse(
      await readFile(join(project.folder, 'node_modules/interline-widget/package.json'), 'utf8'),
    ) as Record<string, unknown>;
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(manifest).toMatchObject({ version, type: 'module', sideEffects: ['./auto.js'] });
    expect(manifest).not.toHaveProperty('dependencies');
  });

  test('can be imported on a server', async () => {
    const script = `const { defineInterline } = await import('interline-widget'); await import('interline-widget/auto');
      console.log(await defineInterline());`;
    await project.write('server.mjs', script);
    expect(
      await promisify(execFile)(process.execPath, ['server.mjs'], { cwd: project.folder }),
    ).toMatchObject({
      stdout: 'undefined\n',
      stderr: '',
    });
  });

  test(
    'types elements, properties and events, strictly',
    async () => {
      await project.write('consumer.ts', CONSUMER);
      expect(await project.typeErrors()).toBe('');
    },
    STARTING,
  );
});

/** A page of the site at /host/<key>, whose token endpoint signs `nadia` in; `scripts` by path below it. */
async function openHost(key: string, html: string, scripts: Record<string, string> = {}): Promise<Page> {
  const page = await (await openContext(browser)).newPage();
  const token = service.token({ sub: 'nadia', name: 'Nadia' });
  await page.route('**/session/interline-token', (route) => route.fulfill({ json: { token } }));
  await page.route(`${service.url}/host/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice('/host/'.length);
    const script = scripts[name];
    return script === undefined
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
  });
  await page.goto(`${service.url}/host/${key}`);
  return page;
}

function article(rest: string): string {
  return `<!doctype html><html lang="en"><article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>${rest}`;
}

/** An example with its placeholders filled in. */
async function example(path: string, key: string): Promise<string> {
  return here(await readFile(join(ROOT, 'examples', path), 'utf8'), key);
}

function here(text: string, key: string): string {
  return text
    .replaceAll('https://comments.example', service.url)
    .replaceAll('https://courier.example/tides', `${service.url}/host/${key}`)
    .replace(/(site[=:] ?["'])courier/g, `$1${service.site}`);
}

/** Writes a comment on the article as a reader does. */
async function comment(page: Page, text: string): Promise<void> {
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox', { name: 'Write a comment' }).fill(text);
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.comment .body').getByText(text).waitFor();
  await list.locator('.comment', { hasText: text }).locator('.name').getByText('Nadia').waitFor();
}

/** Listeners on the page and its window, as the browser counts them. */
async function listeners(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let count = 0;
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    count += found.listeners.length;
  }
  await session.detach();
  return count;
}

interface Mounting {
  show: (on: boolean) => void;
}

/** Shows and removes the example's component, in React's strict mode, which mounts everything twice. */
const REACT = `
  import { createElement, StrictMode } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Comments } from './comments';
  const root = createRoot(document.getElementById('comments'));
  const props = { api: 'https://comments.example', site: 'courier', url: 'https://courier.example/tides',
    getToken: async () => (await (await fetch('/session/interline-token')).json()).token,
    onPosted: ({ detail }) => (document.getElementById('heard').textContent = detail.comment.body) };
  window.show = (on) => root.render(createElement(StrictMode, null, on && createElement(Comments, props)));`;

const VUE = `
  import { createApp, h, ref } from 'vue';
  import Comments from './Comments.vue';
  const shown = ref(false);
  const props = { api: 'https://comments.example', site: 'courier', url: 'https://courier.example/tides',
    getToken: async () => (await (await fetch('/session/interline-token')).json()).token,
    onPosted: ({ detail }) => (document.getElementById('heard').textContent = detail.comment.body) };
  createApp({ render: () => (shown.value ? h(Comments, props) : null) }).mount('#comments');
  window.show = (on) => (shown.value = on);`;

describe('the examples', () => {
  test('plain HTML, with the server-side include', async () => {
    const key = await publish(service);
    const html = await example('plain/index.html', key);
    const [directive, address] = /<!--#include virtual="([^"]+)" -->/.exec(html) ?? [];
    const query = decodeURIComponent(address ?? '').replace(/^.*url=/, '');
    expect(query).toBe('https://courier.example/tides');
    const fragment = await service.call('GET', `/fragment?url=${service.url}/host/${key}`);
    const page = await openHost(key, html.replace(directive ?? '', fragment.text), {
      'plain.js': await example('plain/plain.js', key),
    });
    await comment(page, 'Which benches?');
    await expect(page.locator('.interline').isVisible()).resolves.toBe(false);
  });

  test('the package as modules, without a bundler', async () => {
    const key = await publish(service);
    const scripts: Record<string, string> = {};
    for (const path of project.packed.filter((name) => name.endsWith('.js')))
      scripts[`widget/${path}`] = await readFile(
        join(project.folder, 'node_modules/interline-widget', path),
        'utf8',
      );
    const page = await openHost(
      key,
      article(`<script type="module" src="widget/auto.js"></script>
        <interline-comments api="${service.url}" site="${service.site}" key="${key}" token="${service.token({ sub: 'nadia', name: 'Nadia' })}"></interline-comments>`),
      scripts,
    );
    await comment(page, 'All of them?');
    await page.locator('interline-badge .badge').first().waitFor();
  });

  test.each([
    ['React', 'react', 'examples/react/main.tsx', REACT],
    ['Vue', 'vue', 'examples/vue/main.ts', VUE],
  ])(
    '%s: mounts, signs in, posts, and leaves nothing behind',
    async (_, name, main, mounting) => {
      const key = await publish(service);
      const html = article(
        '<div id="comments"></div><p id="heard"></p><script type="module" src="app.js"></script>',
      );
      const asItStands = await openHost(key, html, { 'app.js': here(await project.bundle(main), key) });
      await comment(asItStands, 'Which benches?');

      await project.write(`examples/${name}/mounting.ts`, mounting);
      const page = await openHost(key, html, {
        'app.js': here(await project.bundle(`examples/${name}/mounting.ts`), key),
      });
      const turn = (on: boolean) => page.evaluate((shown) => (window as unknown as Mounting).show(shown), on);
      await page.waitForFunction(() => 'show' in window);
      await turn(false);
      const before = await listeners(page);
      const untouched = await page.evaluate(() => document.body.querySelectorAll('*').length);
      for (let time = 0; time < 2; time++) {
        await turn(true);
        await comment(page, `Time ${time}.`);
        await page.locator('#heard').getByText(`Time ${time}.`).waitFor();
        await expect(page.locator('interline-comments').count()).resolves.toBe(1);
        await expect(page.locator('interline-badge').count()).resolves.toBe(PARAGRAPHS.length);
        await turn(false);
        await until('everything is off the page', async () => {
          const nodes = await page.evaluate(() => document.body.querySelectorAll('*').length);
          return nodes === untouched && (await listeners(page)) === before;
        });
      }
    },
    STARTING,
  );
});

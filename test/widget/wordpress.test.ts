/**
 * The WordPress plugin in a real WordPress, with the themes it comes with. Needs the Debian packages wordpress, its themes
 * (wordpress-theme-twentytwentyone, -two, -three), php-cli, php-mysql, php-mbstring and mariadb-server.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createServiceToken } from '../../src/features/sites/credentials.js';
import { listOf, startThread } from '../support/actions.js';
import { connectBrowser } from '../support/browser.js';
import { until } from '../support/conditions.js';
import { ISSUER, startService, type TestService } from '../support/service.js';
import { PASSWORD, startWordPress, type WordPress } from '../support/wordpress.js';

const STARTING = 180_000;
const FERRY = 'The night ferry leaves at ten past nine, and on Thursdays it carries a well-known goat.';

let wordpress: WordPress;
let service: TestService;
let browser: Browser;
/** The plugin's service token. */
let cms: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  wordpress = await startWordPress();
  service = await startService({ origins: [wordpress.url] });
  cms = await createServiceToken(service.ctx, service.site, 'wordpress', ['publish', 'sign-in']);
  const key = (await service.ctx.sites.find(service.site))?.issuers[0]?.keys[0];
  await setOptions({
    url: service.url,
    site: service.site,
    issuer: ISSUER,
    kid: key?.kid,
    secret: key?.material,
    service_token: cms,
    place: 'replace',
  });
  browser = await connectBrowser();
}, STARTING);
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  await wordpress.stop();
});

/** JSON as a PHP expression. */
function php(value: unknown): string {
  const encoded = Buffer.from(JSON.stringify(value)).toString('base64');
  return `json_decode(base64_decode('${encoded}'), true)`;
}

async function setOptions(options: Record<string, unknown>): Promise<void> {
  await wordpress.run(
    `update_option('interline', array_merge(get_option('interline', []), ${php(options)}));`,
  );
}

/** What a PHP expression is, as JSON. */
async function evaluate<T>(expression: string): Promise<T> {
  return JSON.parse(await wordpress.run(`echo wp_json_encode(${expression});`)) as T;
}

/** Saves a post of Anna's and resolves with its id. */
async function save(content: string, more: Record<string, unknown> = {}): Promise<number> {
  const post = { post_title: 'The ferry & its goat', post_status: 'publish', post_content: content, ...more };
  const id = await wordpress.run(
    `echo wp_insert_post(wp_slash(${php(post)} + ['post_author' => get_user_by('login', 'anna')->ID]));`,
  );
  return Number(id);
}

async function change(id: number, post: Record<string, unknown>): Promise<void> {
  await wordpress.run(`wp_update_post(wp_slash(${php({ ID: id, ...post })}));`);
}

const reportOf = (id: number) => evaluate<string[]>(`interline_report_lines(${id})`);
const promptsOf = (id: number) =>
  evaluate<Record<string, { thread: string; closed: boolean }>>(
    `get_post_meta(${id}, '_interline_prompts', true)`,
  );

function published(id: number) {
  return service.call('GET', `/publications/post-${id}`, { token: service.serviceToken });
}

async function open(path: string, user?: 'admin' | 'anna' | 'ravi'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: wordpress.url,
    viewport: { width: 1280, height: 900 },
  });
  contexts.push(context);
  const page = await context.newPage();
  if (user !== undefined) {
    await page.goto('/wp-login.php');
    await page.fill('#user_login', user);
    await page.fill('#user_pass', PASSWORD);
    await page.click('#wp-submit');
    await page.waitForURL(/wp-admin/);
  }
  await page.goto(path);
  return page;
}

describe('settings', () => {
  test('the page shows what works, and keeps a secret it does not show', async () => {
    const page = await open('/wp-admin/options-general.php?page=interline', 'admin');
    const checks = () => page.locator('.notice.inline').allTextContents();
    expect(await checks()).toEqual(['Sending posts: works', 'Signing readers in: works']);
    expect(await page.inputValue('#interline-secret')).toBe('');
    await page.click('#submit');
    await page.getByText('Settings saved.').waitFor();
    expect(await checks()).toEqual(['Sending posts: works', 'Signing readers in: works']);
  });

  test('a wrong service token shows an error', async () => {
    await setOptions({ service_token: 'ils_wrong' });
    const page = await open('/wp-admin/options-general.php?page=interline', 'admin');
    await setOptions({ service_token: cms });
    expect(await page.locator('.notice-error').textContent()).toMatch(/^Sending posts: \S/);
  });

  test('older posts are sent with one press', async () => {
    await setOptions({ url: '' });
    const id = await save(`<p>${FERRY}</p>`);
    await setOptions({ url: service.url });
    expect((await published(id)).status).toBe(404);
    const page = await open('/wp-admin/options-general.php?page=interline', 'admin');
    await page.click('text=Send all posts');
    await page.getByText('Still running').waitFor();
    await wordpress.run(`do_action('interline_publish_backlog');`);
    expect((await published(id)).body).toMatchObject({ title: 'The ferry & its goat', state: 'open' });
    await page.reload();
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ sent, 0 of them failed/);
  });
});

describe('publishing', () => {
  test('the result of publishing is reported', async () => {
    const id = await save(`<p>${FERRY}</p><p>The fare is two coins.</p>`);
    expect(await reportOf(id)).toEqual(['2 paragraphs can be commented on.']);
    const { body } = await published(id);
    expect(body).toMatchObject({ authors: [expect.any(String)], state: 'open' });
  });

  test('closed comments, a draft, a password and a deletion set the state in the service', async () => {
    const id = await save(`<p>${FERRY}</p>`);
    const state = async () => ((await published(id)).body as { state: string }).state;
    await change(id, { comment_status: 'closed' });
    expect(await state()).toBe('closed');
    await change(id, { post_status: 'draft', comment_status: 'open' });
    expect(await state()).toBe('hidden');
    await change(id, { post_status: 'publish' });
    expect(await state()).toBe('open');
    await change(id, { post_password: 'secret' });
    expect(await state()).toBe('hidden');
    await wordpress.run(`wp_delete_post(${id}, true);`);
    expect((await published(id)).status).toBe(404);
  });

  test('a post saved while the service is down is sent later', async () => {
    await setOptions({ url: 'http://127.0.0.1:1' });
    const id = await save(`<p>${FERRY}</p>`);
    expect(await reportOf(id)).toEqual([expect.stringMatching(/does not have/), 'We will send it again.']);
    expect(await evaluate(`wp_next_scheduled('interline_publish_again', [${id}, 1])`)).toEqual(
      expect.any(Number),
    );
    await setOptions({ url: service.url });
    await wordpress.run(`do_action('interline_publish_again', ${id}, 1);`);
    expect(await reportOf(id)).toEqual(['1 paragraph can be commented on.']);
  });
});

describe('questions', () => {
  const asked = (words: string, attributes = 'question="Is that too &quot;much&quot;?"') =>
    `<p>${FERRY}</p><p>The fare is <em>two coins</em> &amp; a smile 🐐. [wpdiscuz-feedback id="abc${words.length}" ${attributes} opened="1"]${words}[/wpdiscuz-feedback], as far as we know.</p>`;

  test('wpDiscuz’s shortcode becomes a prompt at its phrase, in the author’s name', async () => {
    const id = await save(asked('Nobody has paid the smile'));
    const [prompt] = Object.values(await promptsOf(id));
    const { body } = await service.call('GET', `/threads/${prompt?.thread}`);
    expect(body).toMatchObject({
      kind: 'prompt',
      question: 'Is that too "much"?',
      display: 'open',
      quote: { exact: 'Nobody has paid the smile' },
    });
  });

  test('an edit keeps the prompt; a removed question is closed, and open again when it is back', async () => {
    const id = await save(asked('Nobody has paid the smiles'));
    const [before] = Object.values(await promptsOf(id));
    await change(id, {
      post_content: asked('Nobody has paid the smiles').replace('two coins', 'three coins'),
    });
    expect(Object.values(await promptsOf(id))).toEqual([before]);
    await change(id, { post_content: `<p>${FERRY}</p><p>The fare is three coins.</p>` });
    expect(Object.values(await promptsOf(id))).toEqual([{ ...before, closed: true }]);
    await change(id, { post_content: asked('Nobody has paid the smiles') });
    expect(Object.values(await promptsOf(id))).toEqual([before]);
  });

  test('words that are in no paragraph are listed in the report', async () => {
    const id = await save(
      `<p>${FERRY}</p>[interline-question id="a1" question="Why?"] [/interline-question]`,
    );
    expect(await reportOf(id)).toContain('Why?: The selected words are not in one paragraph of the text.');
  });

  test('the block editor has a block for it, and shows the report after saving', async () => {
    const page = await open('/wp-admin/post-new.php', 'anna');
    await page.waitForFunction('window.wp && wp.blocks && wp.blocks.getBlockType("interline/question")');
    const id = await page.evaluate<number>(`(async () => {
      const block = wp.blocks.createBlock('interline/question', {
        content: 'At low tide you can walk to the <em>lighthouse</em>.', question: 'Have you? "Tell" us [all] 100%',
      });
      wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      wp.data.dispatch('core/block-editor').resetBlocks([block]);
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      await wp.data.dispatch('core/editor').editPost({ title: 'By blocks', status: 'publish' });
      await wp.data.dispatch('core/editor').savePost();
      await wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/document');
      return wp.data.select('core/editor').getCurrentPostId();
    })()`);
    const [prompt] = Object.values(await promptsOf(id));
    const { body } = await service.call('GET', `/threads/${prompt?.thread}`);
    expect(body).toMatchObject({
      question: 'Have you? "Tell" us [all] 100%',
      quote: { exact: 'At low tide you can walk to the lighthouse.' },
    });
    const panel = page.getByRole('button', { name: 'Interline', exact: true });
    if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click();
    await page.getByText('1 paragraph can be commented on.').waitFor();
    await page.reload();
    await page.waitForFunction('wp.data.select("core/block-editor").getBlocks().length === 1');
    expect(await page.evaluate('wp.data.select("core/block-editor").getBlocks()[0].isValid')).toBe(true);
  }, 60_000);

  test('the classic editor has a button for it', async () => {
    const page = await open('/wp-admin/post-new.php?classic=1', 'anna');
    await page.fill('#title', 'By the classic editor');
    await page.waitForFunction('window.tinymce && tinymce.activeEditor && tinymce.activeEditor.initialized');
    await page.evaluate(`(() => {
      const editor = tinymce.activeEditor;
      editor.setContent('<p>The tower keeps the time of the last century.</p>');
      const text = editor.getBody().querySelector('p').firstChild;
      const range = editor.dom.createRng();
      range.setStart(text, 4);
      range.setEnd(text, 9);
      editor.selection.setRng(range);
    })()`);
    await page.locator('.mce-btn[aria-label="Ask readers about this"] button').click();
    await page.getByRole('textbox', { name: 'Question' }).fill('Which tower do "you" mean?');
    await page.locator('.mce-window .mce-primary button').click();
    await page.waitForFunction('tinymce.activeEditor.getContent().includes("[interline-question")');
    await page.click('#publish');
    await page.waitForURL(/post=\d+/);
    const id = Number(/post=(\d+)/.exec(page.url())?.[1]);
    const [prompt] = Object.values(await promptsOf(id));
    const { body } = await service.call('GET', `/threads/${prompt?.thread}`);
    expect(body).toMatchObject({
      question: 'Which tower do "you" mean?',
      quote: { exact: 'tower' },
    });
    await page.goto(`/wp-admin/post.php?post=${id}&action=edit&classic=1`);
    expect(await page.locator('#interline .inside').textContent()).toContain(
      '1 paragraph can be commented on.',
    );
  }, 60_000);
});

describe.each(['twentytwentyone', 'twentytwentytwo', 'twentytwentythree'])('the theme %s', (theme) => {
  test('shows the discussion instead of its own comments, and signs readers in there', async () => {
    await wordpress.run(`switch_theme('${theme}');`);
    const id = await save(`<p>${FERRY}</p><p>The fare is two coins.</p>`);
    const { body } = await published(id);
    const article = (body as { id: string }).id;
    const page = await open(`/?p=${id}`, 'ravi');
    await page.waitForSelector('interline-badge', { state: 'attached' });
    await page.locator('interline-comments').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Write a comment' }).click();
    const field = page.locator('interline-comments').getByRole('textbox');
    await field.fill('I have seen that goat.');
    await field.press('Control+Enter');
    await until(
      'the comment is there',
      async () => (await listOf(service, article)).items.length === 1,
      20_000,
    );
    const [comment] = (await listOf(service, article)).items;
    expect(comment?.author).toMatchObject({ name: 'Ravi Shah' });
    expect(await page.locator('#respond').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.context().clearCookies();
    await wordpress.run(
      `global $wpdb; $wpdb->query("delete from $wpdb->options where option_name like '%interline_%' and option_name like '%transient%'");`,
    );
    const html = await (await fetch(`${wordpress.url}/?p=${id}`)).text();
    expect(html).toContain('I have seen that goat.');
    expect(html.match(/<interline-comments /g)).toHaveLength(1);
  }, 60_000);
});

describe('the rest of the site', () => {
  test('lists have the service’s counts, and the shortcode shows popular articles', async () => {
    await wordpress.run(`switch_theme('twentytwentyone');`);
    const id = await save(`<p>${FERRY}</p>`);
    const { body } = await published(id);
    await startThread(service, 'reader', (body as { id: string }).id);
    expect(await evaluate(`get_comments_number(${id})`)).toBe(1);
    const popular = await save('[interline-popular window="24h" limit="3"]', {
      post_type: 'page',
      post_title: 'Popular',
    });
    const page = await open(`/?page_id=${popular}`);
    await page.getByRole('link', { name: 'The ferry & its goat' }).first().waitFor();
  });

  test('a token is given to the signed-in person only, in requests of the site only', async () => {
    const id = await save(`<p>${FERRY}</p>`);
    expect((await fetch(`${wordpress.url}/wp-json/interline/v1/token?post=${id}`)).status).toBe(401);
    const page = await open('/', 'anna');
    const withoutNonce = await page.request.get(`/wp-json/interline/v1/token?post=${id}`);
    expect(withoutNonce.status()).toBe(401);
    await page.goto(`/?p=${id}`);
    const token = await page.evaluate<string>(`document.querySelector('interline-comments').getToken()`);
    const self = await service.call('GET', '/self', { token });
    expect(self.body).toMatchObject({ person: { name: 'Anna Reed' }, roles: ['author'] });
    const admin = await evaluate<string>(`interline_token(get_user_by('login', 'admin'), ${id})`);
    const { body } = await service.call('GET', '/self', { token: admin });
    expect((body as { roles: string[] }).roles.sort()).toEqual(['admin', 'moderator']);
  });
});

describe('moderating', () => {
  const inConsole = (page: Page) => page.getByRole('navigation', { name: 'Queues' }).waitFor();

  test('Comments, Moderate comments opens the console; signing out of WordPress ends the session there', async () => {
    const page = await open('/wp-admin/', 'admin');
    const entry = page.locator('#menu-comments a', { hasText: 'Moderate comments' });
    await page.goto(`/wp-admin/${await entry.getAttribute('href')}`);
    await inConsole(page);
    expect(page.url()).toMatch(/\/admin\/(#\/\w+)?$/);
    await page.getByText('admin, administrator').waitFor();
    const token = await page.evaluate<string>(
      `JSON.parse(sessionStorage.getItem('interline-console')).token`,
    );
    expect((await service.call('GET', '/self', { token })).status).toBe(200);
    await wordpress.run(`do_action('wp_logout', get_user_by('login', 'admin')->ID);`);
    expect((await service.call('GET', '/self', { token })).status).toBe(401);
  });

  test('people who can’t moderate have no such entry, and a token without the scope says what to do', async () => {
    const reader = await open('/wp-admin/', 'ravi');
    expect(await reader.getByText('Moderate comments').count()).toBe(0);
    await setOptions({ service_token: service.serviceToken });
    const page = await open('/wp-admin/edit-comments.php?page=interline-console', 'admin');
    await setOptions({ service_token: cms });
    await page.getByText('--scopes publish,sign-in').waitFor();
  });
});

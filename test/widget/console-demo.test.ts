/** The demo newspaper: its pages, choosing a reader, and the moderator's way into the console. */
import { describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoArticles, demoParts, demoThreads, type DemoComment } from '../../src/demo/content.js';
import { findViolations } from '../support/axe.js';
import type { TestService } from '../support/service.js';
import { setupBrowser } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started), { demo: true });

describe('the demo paper', () => {
  test.each([
    ['the front page', '/demo'],
    ...demoArticles.map(({ slug }) => [slug, `/demo/articles/${slug}`] as const),
  ])('%s has a strict content security policy, no inline code, and fits a phone', async (_name, path) => {
    const answer = await fetch(service.url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await answer.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);

    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(service.url + path);
    const [content = 0, window = 0] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(window);
    // The widget has its own tests.
    const violations = await findViolations(page, {
      exclude: ['interline-comments', 'interline-popular', 'interline-count'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    await context.close();
  });

  test('an unknown article and a token for an unknown person answer 404', async () => {
    expect((await fetch(`${service.url}/demo/articles/none`)).status).toBe(404);
    expect((await fetch(`${service.url}/demo/token?as=stranger`)).status).toBe(404);
    expect(await (await fetch(`${service.url}/demo/token?as=guest`)).json()).toEqual({ token: null });
  });

  test('every demo person gets a token with their name and roles', async () => {
    for (const { id, name, roles } of demoParts) {
      const { token } = (await (await fetch(`${service.url}/demo/token?as=${id}`)).json()) as {
        token: string;
      };
      const self = await service.call('GET', '/self', { token, site: 'demo' });
      expect(self.body.person.name).toBe(name);
      // Authors and moderators are readers too, without that role in the token.
      const named = roles.length > 1 ? roles.filter((role) => role !== 'reader') : roles;
      expect(self.body.roles).toEqual(expect.arrayContaining(named));
    }
  });

  test('the chosen reader is remembered, and a moderator gets to the console', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${service.url}/demo`);
    expect(await page.getByRole('link', { name: 'Moderation console' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Marta, moderator' }).click();
    await page
      .getByRole('heading', { name: 'Open till nine, with nobody at the desk' })
      .getByRole('link')
      .click();
    await page.locator('[data-persona="marta"][aria-current]').waitFor();
    await page.getByRole('link', { name: 'Moderation console' }).click();
    await page.locator('.row-current').waitFor();
    expect(page.url()).not.toContain('token');
    await context.close();
  });

  test('the seeded comments have the states in their data', async () => {
    const expected = { pending: 0, withheld: 0, rejected: 0, spam: 0, reported: 0 };
    const look = (comment: DemoComment): void => {
      if (comment.expect) expected[comment.expect]++;
      else if (comment.decision?.action === 'reject') expected.rejected++;
      else if (comment.decision?.action === 'spam') expected.spam++;
      else if (comment.flags) expected.reported++;
      comment.replies?.forEach(look);
    };
    demoThreads.forEach(({ comments }) => comments.forEach(look));
    const counts = await service.call('GET', '/moderation/counts', {
      site: 'demo',
      token: await service.demoToken('marta'),
    });
    expect(counts.body).toMatchObject(expected);
  });
});

/** What the widget takes from the page and its reader, and how its controls are laid out, in a wide window and on a phone. */
import { describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { devices } from '../support/browser.js';
import type { TestService } from '../support/service.js';
import { axe, badge, openArticle, publish, say, setupBrowser } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

/** Adds a publisher's style sheet; the widget reads the page's colours again when a class changes. */
async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.classList.toggle('styled');
  }, css);
}

const styleOf = (target: Locator, property: string): Promise<string> =>
  target.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

/** Distance between the middles of a control's icon and its number; pixels. */
function offLine(control: Locator): Promise<number> {
  return control.evaluate((node) => {
    const number = new Range();
    number.selectNodeContents(node);
    const icon = node.querySelector('svg') as SVGElement;
    number.setStartAfter(icon);
    const [text, drawing] = [number.getBoundingClientRect(), icon.getBoundingClientRect()];
    return Math.abs(text.top + text.height / 2 - drawing.top - drawing.height / 2);
  });
}

/** Buttons that are ellipses: wider than high, with a radius in percent. */
const eggs = (list: Locator): Promise<string[]> =>
  list.locator('button').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      const isRound = getComputedStyle(node).borderTopLeftRadius.endsWith('%');
      return isRound && Math.abs(width - height) > 1 ? [node.outerHTML.slice(0, 80)] : [];
    }),
  );

describe.each([
  ['in a wide window', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }],
])('%s', (_, device) => {
  test('controls have the interface font, numbers on their icons’ line, one row, and dates of the reader’s region', async () => {
    const key = await publish(service);
    const { comment } = await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    const token = service.token('theo');
    await service.call('PUT', `/comments/${comment.id}/vote`, { token, body: { value: 1 } });
    await service.call('PUT', `/comments/${comment.id}/reaction`, { token, body: { kind: 'thanks' } });
    const context = { ...device, locale: 'en-GB' };
    const page = await openArticle(browser, service, key, { as: 'nadia', context });
    const list = page.locator('interline-comments');
    await list.scrollIntoViewIfNeeded();
    const actions = list.locator('.comment .actions');
    await actions.waitFor();

    await expect(styleOf(list.locator('.body'), 'font-family')).resolves.toMatch(/^Georgia/);
    const controls = [badge(page, 1), list.locator('.name'), actions.locator('.act').first()];
    for (const control of controls)
      await expect(styleOf(control, 'font-family')).resolves.toMatch(/^system-ui/);
    for (const control of [badge(page, 1), actions.getByRole('button', { name: 'Vote up, 1 vote' })])
      expect(await offLine(control)).toBeLessThanOrEqual(2);
    const rows = await actions.locator('button').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { top, height } = node.getBoundingClientRect();
        return Math.round(top + height / 2);
      }),
    );
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1);
    await expect(eggs(list)).resolves.toEqual([]);
    await expect(list.locator('time').first().getAttribute('title')).resolves.toMatch(/^\d+ \p{L}+ \d{4}/u);

    await addStyle(page, 'interline-comments{--interline-ui-font:Verdana,sans-serif}');
    await page.waitForFunction(
      () =>
        getComputedStyle(
          document.querySelector('interline-comments')?.shadowRoot?.querySelector('.name') as Element,
        ).fontFamily === 'Verdana, sans-serif',
    );
    for (const control of controls)
      await expect(styleOf(control, 'font-family')).resolves.toMatch(/^Verdana/);
    await page.context().close();
  });

  test('on a dark blue page with a red accent, surfaces are blue and a focused field is not red', async () => {
    const key = await publish(service);
    await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    const context = { ...device, colorScheme: 'dark' as const };
    const page = await openArticle(browser, service, key, { as: 'nadia', context });
    await addStyle(
      page,
      ':root{background:rgb(10 20 60)!important}interline-comments{--interline-accent:rgb(255 120 120)}',
    );
    await badge(page, 1).and(page.locator(':not(.empty)')).click();
    const panel = page.locator('interline-layer [part=panel]');
    await panel.locator('.comment').waitFor();
    const [red = 0, , blue = 0] =
      (await styleOf(panel, 'background-color')).match(/[\d.]+/g)?.map(Number) ?? [];
    expect(blue).toBeGreaterThan(red);
    await panel.getByRole('textbox').focus();
    const border = await styleOf(panel.locator('.field'), 'border-top-color');
    expect(border).toBe(await styleOf(panel, 'color'));
    await panel.getByRole('button', { name: 'Post', exact: true }).click();
    const alert = panel.getByRole('alert');
    await alert.waitFor();
    expect(await styleOf(alert, 'color')).not.toBe(
      await styleOf(panel.getByRole('button', { name: 'Post', exact: true }), 'background-color'),
    );
    await expect(axe(page)).resolves.toEqual([]);
    await page.context().close();
  });
});

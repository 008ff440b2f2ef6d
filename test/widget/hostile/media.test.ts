/** Paper, forced colours, calm, and fingers. */
import { expect, test } from '@jest/globals';
import { devices } from '../../support/browser.js';
import { say } from '../widget-page.js';
import { badgeAt, ready, useStage, type Stage } from './hostile-page.js';

let stage: Stage;
useStage((set) => (stage = set));

const LONG = Array.from({ length: 40 }, (_, line) => `Line ${line} of what I measured.`).join('\n\n');

test('printed pages have the words and the quotes, whole and dark, and no controls', async () => {
  const { page, key } = await stage.open({ style: 'body{background:#161616}main{color:#e9e7e2}' });
  await ready(page);
  await say(stage.service, key, LONG, { paragraph: 2 });
  await page
    .locator('interline-comments')
    .evaluate((node) => (node as HTMLElement & { refresh(): void }).refresh());
  const list = page.locator('interline-comments');
  await list.locator('.body.folded').waitFor();
  await badgeAt(page, 1).click();
  await page.getByRole('dialog').getByText('Eleven minutes, I measured.').click();
  await page.locator('.panel .comment').first().waitFor();

  await page.emulateMedia({ media: 'print' });
  await list.locator('.body', { hasText: 'Line 39' }).waitFor();
  const printed = await list.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const shown = (node: Element): boolean => node.checkVisibility({ opacityProperty: true });
    const folded = root.querySelector('.body.folded') as HTMLElement;
    return {
      // Names and quotes are read on paper, too.
      pressable: [...root.querySelectorAll('button:not(.name, .passage-link),[role=textbox],select')]
        .filter(shown)
        .map((node) => node.outerHTML),
      quotes: [...root.querySelectorAll('.quote q')].filter(shown).length,
      whole: folded.scrollHeight <= folded.clientHeight,
      colour: getComputedStyle(folded).color,
      names: [...root.querySelectorAll('.name')].filter(shown).length,
    };
  });
  expect(printed).toEqual({ pressable: [], quotes: 2, whole: true, colour: 'rgb(0, 0, 0)', names: 2 });
  expect(await page.locator('.panel').isVisible()).toBe(false);
  expect(await badgeAt(page, 1).isVisible()).toBe(false);
  expect((await page.pdf()).length).toBeGreaterThan(1000);
});

test('forced colours keep badges, icons and pressed filters visible', async () => {
  const { page } = await stage.open({ context: { forcedColors: 'active' } });
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  const filter = page.locator('interline-comments').getByRole('button', { name: 'All', exact: true });
  await filter.waitFor();
  const pressed = await filter.evaluate((node) => getComputedStyle(node).outlineStyle);
  const icon = await badgeAt(page, 1)
    .locator('.icon')
    .evaluate((node) => getComputedStyle(node).stroke);
  const text = await page.evaluate(() => getComputedStyle(document.body).color);
  expect({ pressed, icon }).toEqual({ pressed: 'solid', icon: text });
});

test('nothing moves with reduced motion', async () => {
  const { page } = await stage.open({ context: { reducedMotion: 'reduce' } });
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).click();
  await page.getByRole('dialog').getByText('Eleven minutes, I measured.').click();
  await page.locator('.panel .comment').first().waitFor();
  const moving = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const node of root.querySelectorAll('*')) {
        const { animationName, transitionDuration } = getComputedStyle(node);
        if (animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration))
          found.push(node.outerHTML.slice(0, 90));
        if (node.shadowRoot) visit(node.shadowRoot);
      }
    };
    visit(document);
    return found;
  });
  expect(moving).toEqual([]);
});

test('touch targets are 44 pixels', async () => {
  const { page, key } = await stage.open({ context: { ...devices['Pixel 7'] } });
  await ready(page);
  await say(stage.service, key, LONG, { paragraph: 2 });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.locator('.comment').first().waitFor();
  const small = async (): Promise<string[]> =>
    page.evaluate(() => {
      const found: string[] = [];
      const visit = (root: ParentNode): void => {
        for (const node of root.querySelectorAll<HTMLElement>('*')) {
          if (node.shadowRoot) visit(node.shadowRoot);
          if (
            !(root instanceof ShadowRoot) ||
            !node.matches('button,a[href],select,[role=textbox],input,summary')
          )
            continue;
          // A "+" that is not shown is pressed by tapping the paragraph; links in a sentence are as tall as it is.
          if (!node.checkVisibility({ opacityProperty: true }) || node.closest('.body')) continue;
          const box = node.getBoundingClientRect();
          const after = getComputedStyle(node, '::after');
          const size = (side: number, more: string): number => Math.max(side, parseFloat(more) || 0);
          const [width, height] = [size(box.width, after.width), size(box.height, after.height)];
          if (width < 43.5 || height < 43.5) found.push(`${width}x${height} ${node.outerHTML.slice(0, 120)}`);
        }
      };
      visit(document);
      return found;
    });
  await page.locator('.hint').waitFor();
  expect(await small()).toEqual([]);
  await badgeAt(page, 1).tap();
  await page.locator('.panel [role=textbox]').tap();
  expect(await small()).toEqual([]);
});

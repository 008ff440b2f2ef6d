/** The console used by keyboard in a wide window, and by touch on a phone: the same steps with either hand. */
import { expect } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

const PHONE_WIDTH = 390;
/** The least height of what is touched, by WCAG 2.2, 2.5.8; pixels. */
const TARGET = 24;

export interface Hand {
  name: string;
  options: BrowserContextOptions;
  /** Presses a button, link or row, or ticks a box. */
  press(target: Locator): Promise<void>;
  /** Replaces what is in a field. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses from a list by the option's text. */
  choose(target: Locator, option: string): Promise<void>;
  /** Decides about the comment on screen: by the shortcut, or by its button. */
  decide(page: Page, key: string, button: string): Promise<void>;
}

/** Puts the focus on what Tab reaches; fails for what only a mouse could use. */
async function reach(target: Locator): Promise<Locator> {
  await target.waitFor();
  await target.focus();
  expect(
    await target.evaluate((element: HTMLElement) => [
      element.tabIndex >= 0,
      element.matches(':focus'),
      element.matches(':disabled'),
    ]),
  ).toEqual([true, true, false]);
  return target;
}

const keyboard: Hand = {
  name: 'by keyboard',
  options: { viewport: { width: 1280, height: 800 } },
  async press(target) {
    await reach(target);
    const kind = await target.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    await target.page().keyboard.press(['radio', 'checkbox'].includes(kind) ? 'Space' : 'Enter');
  },
  async write(target, text) {
    await reach(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
  async choose(target, option) {
    await reach(target);
    await target.page().keyboard.type(option);
    expect(await target.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text)).toBe(option);
    // What is typed next at the same list would otherwise continue this.
    await target.page().keyboard.press('Tab');
  },
  async decide(page, key) {
    await page.keyboard.press(key);
  },
};

/** Scrolls to what is touched, and checks that it is within the screen and large enough to hit. */
async function find(target: Locator): Promise<Locator> {
  await target.scrollIntoViewIfNeeded();
  const touched = await target.evaluate((element) => {
    const area = element.closest('label') ?? element;
    const { left, right, height } = area.getBoundingClientRect();
    return { left, right, height, is: area.outerHTML.slice(0, 120) };
  });
  expect(touched.left).toBeGreaterThanOrEqual(0);
  expect(touched.right).toBeLessThanOrEqual(PHONE_WIDTH);
  if (touched.height < TARGET) throw new Error(`too low to hit, ${touched.height} pixels: ${touched.is}`);
  expect(await target.page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    PHONE_WIDTH,
  );
  return target;
}

const touch: Hand = {
  name: 'on a phone',
  options: { viewport: { width: PHONE_WIDTH, height: 844 }, hasTouch: true, isMobile: true },
  press: async (target) => (await find(target)).tap(),
  async write(target, text) {
    await (await find(target)).tap();
    await target.fill(text);
  },
  async choose(target, option) {
    await (await find(target)).selectOption({ label: option });
  },
  decide: async (page, _key, button) => touch.press(page.getByRole('button', { name: button })),
};

export const HANDS: Hand[] = [keyboard, touch];

/** Three input devices: a mouse, touch on a phone, and the keyboard alone. */
import { test } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { devices } from '../../support/browser.js';

export interface Hand {
  /** The browser's window and device. */
  context: BrowserContextOptions;
  /** Activates a button, a menu item, a checkbox or a radio button. */
  press: (target: Locator) => Promise<void>;
  /** Replaces the text of a field; of one for a day (`2026-05-09`), in a browser in American English. */
  write: (field: Locator, text: string) => Promise<void>;
  /** Chooses an option of a select element by its label. */
  choose: (field: Locator, label: string) => Promise<void>;
  /** Sends the composer around a field. */
  send: (field: Locator, button: Locator) => Promise<void>;
  /** Closes a dialog that has a button for it. */
  close: (dialog: Locator, button: Locator) => Promise<void>;
  /** Shows the button of a paragraph without comments, and presses it. */
  start: (paragraph: Locator, badge: Locator) => Promise<void>;
}

const mouse: Hand = {
  context: { viewport: { width: 1280, height: 900 } },
  press: (target) => target.click(),
  async write(field, text) {
    await field.click();
    await field.selectText();
    await field.page().keyboard.insertText(text);
  },
  choose: async (field, label) => void (await field.selectOption({ label })),
  send: (_, button) => button.click(),
  async close(dialog, button) {
    await button.click();
    await dialog.waitFor({ state: 'detached' });
  },
  async start(paragraph, badge) {
    await paragraph.hover();
    await badge.click();
  },
};

const touch: Hand = {
  context: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
  press: (target) => target.tap(),
  async write(field, text) {
    await field.tap();
    await field.fill(text);
  },
  // The list of options is the phone's own.
  choose: async (field, label) => void (await field.selectOption({ label })),
  send: (_, button) => button.tap(),
  // With the phone's back button.
  async close(dialog) {
    await dialog.page().evaluate(() => history.back());
    await dialog.waitFor({ state: 'detached' });
  },
  async start(paragraph, badge) {
    // Not where the button will appear, which the same tap would press.
    const { width } = (await paragraph.boundingBox()) ?? { width: 0 };
    await paragraph.tap({ position: { x: width / 2, y: 10 } });
    await badge.tap();
  },
};

/** Maximum presses of one key. */
const PATIENCE = 160;

const keyboard: Hand = {
  context: mouse.context,
  async press(target) {
    const kind = await target.evaluate((node) => node.getAttribute('role') ?? node.getAttribute('type'));
    if (kind === 'menuitem') await reach(target, 'ArrowDown');
    else if (kind === 'radio') {
      await reach(target, 'Tab', 'choice');
      await reach(target, 'ArrowDown');
      return;
    } else if (await target.evaluate((node) => node.matches('.badge'))) {
      await reach(target, 'Tab', 'badge');
      await reach(target, 'ArrowDown');
    } else await reach(target, 'Tab');
    await target.page().keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter');
  },
  async write(field, text) {
    await reach(field, 'Tab');
    const { keyboard } = field.page();
    if ((await field.getAttribute('type')) === 'date') {
      const [year, month, day] = text.split('-');
      return keyboard.type(`${month}${day}${year}`);
    }
    await keyboard.press('Control+A');
    // People paste what is as long as a token.
    await (text.length > 100 ? keyboard.insertText(text) : keyboard.type(text));
  },
  async choose(field, label) {
    await reach(field, 'Tab');
    // As many letters as it takes; the option that begins with them is chosen.
    await field.page().keyboard.type(label);
  },
  async send(field) {
    await reach(field, 'Tab');
    await field.page().keyboard.press('Control+Enter');
  },
  async close(dialog) {
    await dialog.page().keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  },
  start: (_, badge) => keyboard.press(badge),
};

export const HANDS = { mouse, touch, keyboard };

let tests = 0;

/**
 * A test with one input device, another one for each test of a file in turn; with `THOROUGH`, with every device. The stories
 * cover every kind of control with every device.
 */
export function testByHand(title: string, body: (hand: Hand) => Promise<void>): void {
  const all = Object.entries(HANDS);
  const turn = tests++ % all.length;
  test.each(process.env['THOROUGH'] ? all : all.slice(turn, turn + 1))(`${title}, by %s`, (_, hand) =>
    body(hand),
  );
}

/** Presses `key` until the target, or any of its group, has the focus: a choice of the same name, or a badge. */
async function reach(target: Locator, key: string, group?: 'choice' | 'badge'): Promise<void> {
  const { keyboard } = target.page();
  let node = await target.elementHandle();
  for (let presses = 0; presses <= PATIENCE; presses++) {
    const state = await node.evaluate((wanted, anyOfGroup) => {
      const { activeElement } = wanted.getRootNode() as Document | ShadowRoot;
      const name = wanted.getAttribute('name');
      const deepest = (): Element | null => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active;
      };
      const there =
        anyOfGroup === 'badge'
          ? (deepest()?.matches('.badge') ?? false)
          : anyOfGroup
            ? activeElement?.getAttribute('name') === name
            : activeElement === wanted;
      return there ? 'there' : wanted.isConnected ? 'elsewhere' : 'replaced';
    }, group);
    if (state === 'there') return;
    if (state === 'replaced') node = await target.elementHandle();
    else await keyboard.press(key);
  }
  throw new Error(`not reached with ${key}: ${String(target)}`);
}

/** Selects a phrase of the text, as every input device does. */
export async function selectPhrase(page: Page, phrase: string): Promise<void> {
  await page
    .locator('article')
    .first()
    .evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const start = text.data.indexOf(wanted);
        if (start >= 0) document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
      }
    }, phrase);
}

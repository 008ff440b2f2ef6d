/** A comment being sent, shown where it was written, immediately and while the service is unreachable. */
import { button, el, fill } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { avatar } from '../comment/person.js';
import { isPassing } from './pending-store.js';

/** Pauses between attempts, from the first to the longest, doubling; milliseconds. */
const FIRST_PAUSE = 4_000;
const LONGEST_PAUSE = 60_000;

export interface Outgoing {
  node: HTMLElement;
  /**
   * Shows `text` and calls `send` until it succeeds; false if the author cancelled it before, or the widget was
   * removed. Throws permanent errors.
   */
  carry: (text: string, send: () => Promise<unknown>) => Promise<boolean>;
}

/** Hidden until there is something to send. */
export function createOutgoing(widget: Widget): Outgoing {
  const { t } = widget.words;
  const body = el('div', { class: 'body', dir: 'auto' });
  const state = el('div', { class: 'quiet state' });
  const picture = el('div', {});
  const name = el('bdi', { class: 'name' });
  const node = el(
    'div',
    { class: 'outgoing', role: 'group', 'aria-label': t('posting'), tabindex: -1, hidden: true },
    picture,
    el('div', {}, name, body, state),
  );

  /** Moves the focus away from what is about to be hidden. */
  function show(children: Parameters<typeof fill>[1]): void {
    const { activeElement } = node.getRootNode() as ShadowRoot | Document;
    const had = activeElement !== null && node.parentElement?.contains(activeElement);
    fill(state, children);
    node.hidden = false;
    if (had) node.focus({ preventScroll: true });
  }

  /** Resolves when another attempt makes sense; false if no more should be made. */
  function wait(pause: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = new AbortController();
      const { signal } = done;
      const end = (again: boolean): void => (done.abort(), resolve(again));
      setTimeout(() => end(true), pause);
      addEventListener('online', () => end(true), { signal });
      widget.end.addEventListener('abort', () => end(false), { signal });
      show([
        el('span', {}, t('unsent')),
        button({ class: 'link' }, () => end(true), t('retry')),
        button({ class: 'link' }, () => end(false), t('edit_comment')),
      ]);
    });
  }

  async function carry(text: string, send: () => Promise<unknown>): Promise<boolean> {
    body.textContent = text;
    const person = widget.store.overlay?.person ?? null;
    fill(picture, [avatar(person)]);
    name.textContent = person?.name ?? '';
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      show([t('posting')]);
      try {
        await send();
        // It stays visible, and keeps the focus, until the posted comment is shown.
        return true;
      } catch (error) {
        if (!isPassing(error)) {
          node.hidden = true;
          throw error;
        }
        widget.host.emit('error', { error });
      }
      if (pause === FIRST_PAUSE) widget.host.announce(t('unsent'));
      if (await wait(pause)) continue;
      node.hidden = true;
      return false;
    }
  }

  return { node, carry };
}

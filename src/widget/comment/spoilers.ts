/** Spoilers: covered text that a reader reveals by pressing it. */
import { el } from '../core/build.js';
import type { Words } from '../../shared/i18n/words.js';

/** Covers the spoilers of a comment's text, except those in `shown` (by index), to which revealed ones are added. */
export function coverSpoilers(body: Element, { t }: Words, shown = new Set<number>()): void {
  body.querySelectorAll<HTMLElement>('.spoiler').forEach((spoiler, at) => {
    if (shown.has(at)) return;
    const label = t('spoiler_show');
    const cover = el(
      'span',
      { class: 'cover', part: 'spoiler', role: 'button', tabindex: 0, title: label, 'aria-label': label },
      // The text keeps the shape; the label is the accessible name.
      el('span', {}, spoiler.textContent),
    );
    const show = (): void => {
      shown.add(at);
      cover.replaceWith(spoiler);
      spoiler.tabIndex = -1;
      spoiler.focus();
    };
    cover.addEventListener('click', show);
    cover.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      show();
    });
    spoiler.replaceWith(cover);
  });
}

/** Words their writer has covered: a reader shows them by pressing. */
import { el } from '../core/build.js';
import type { Words } from '../../shared/i18n/words.js';

/** Covers the spoilers of a comment's text but those in `shown` (by their order), which remembers what is pressed. */
export function coverSpoilers(body: Element, { t }: Words, shown = new Set<number>()): void {
  body.querySelectorAll<HTMLElement>('.spoiler').forEach((spoiler, at) => {
    if (shown.has(at)) return;
    const label = t('spoiler_show');
    const cover = el(
      'span',
      { class: 'cover', part: 'spoiler', role: 'button', tabindex: 0, title: label, 'aria-label': label },
      // It keeps the shape of the words; their name is the label.
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

/** Folds an addressed thread to one line in the list until it is pressed. */
import type { Words } from '../../shared/i18n/words.js';
import { button, el, fill } from '../core/build.js';
import type { Shown } from '../core/bus.js';

/** Returns a function that folds and unfolds the top comment `node` with its replies. */
export function createFold({ t }: Words, node: HTMLElement): (comment: Shown, isAddressed: boolean) => void {
  const line = button({ class: 'addressed', part: 'addressed' }, () => open(node.matches('.shut')));

  function open(on: boolean): void {
    node.classList.toggle('shut', !on);
    line.ariaExpanded = String(on);
  }

  return ({ author, replyCount }, isAddressed) => {
    if (isAddressed) {
      const name = author?.name ?? t('someone');
      fill(line, [
        el('span', { class: 'state-chip settled', part: 'settled' }, t('settled', { name })),
        t('comments_count', { count: replyCount + 1 }),
      ]);
      if (line.parentNode) return;
      node.prepend(line);
      // Do not fold it while the focus is inside.
      open(node.matches(':focus-within'));
    } else if (line.parentNode) {
      line.remove();
      open(true);
    }
  };
}

/** All badges are one tab stop, at the paragraph where the reader is; arrow keys move between them. */
import type { ArticleView } from '../article/types.js';
import type { Uses } from '../core/widget.js';

/** Steps by key; `Home` and `End` move to the first and the last. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 };

/** Handles the keys while a badge has the focus. */
export function followKeys({ end: signal }: Uses<'end'>, article: ArticleView): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS[event.key];
      if (step === undefined) return;
      const buttons = article.margin?.badges.map(({ button }) => button).filter((one) => one.offsetWidth > 0);
      const from = buttons?.findIndex((one) => event.composedPath()[0] === one) ?? -1;
      if (!buttons || from < 0) return;
      // Keeps the window from scrolling.
      event.preventDefault();
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : (from + step) % buttons.length;
      buttons.at(to)?.focus();
    },
    { signal },
  );
}

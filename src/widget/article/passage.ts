/** Scrolls from a comment back to its passage. */
import type { Widget } from '../core/widget.js';
import { phraseRange } from './marks.js';
import type { ArticleView } from './types.js';

/** How long a passage stays marked after a jump to it; milliseconds. */
const GLOW = 4000;
/** Removes the mark of the last jump. */
let fade: (() => void) | undefined;

/** Scrolls to a paragraph, by its id or the hash of its text, marks it and its phrase for a while, and focuses its badge. */
export async function showPassage(
  widget: Widget,
  article: ArticleView,
  paragraph: string,
  quote: string | null,
): Promise<void> {
  const { content, margin } = article;
  const block = content.places.get(paragraph) ?? content.hashes.indexOf(paragraph);
  const badge = margin?.badges[block];
  if (!badge) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = content.elements[block];
  // If an element has several blocks, the badge is at the end of the right one.
  (badge.block === element ? element : badge.host)?.scrollIntoView({
    block: 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
  badge.button.focus({ preventScroll: true });
  const threads = article.at(block).flatMap((known) => known.marks);
  const thread = threads.find((mark) => mark.quote?.exact === quote);
  const range = thread?.quote ? phraseRange(thread.quote, block, content) : null;
  const marks = await article.marks();
  fade?.();
  badge.glow(true);
  marks.open(range);
  fade = () => {
    clearTimeout(timer);
    badge.glow(false);
    marks.close(range);
  };
  const timer = setTimeout(fade, GLOW);
  widget.end.addEventListener('abort', () => clearTimeout(timer));
}

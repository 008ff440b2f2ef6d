/** From a comment back to what it is about. */
import type { Session } from '../core/session.js';
import { phraseRange } from './marks.js';
import type { Reader } from './reader.js';

/** How long a passage stays marked after a jump to it, in milliseconds. */
const GLOW = 4000;
/** Ends the mark of the last jump. */
let fade: (() => void) | undefined;

/** Scrolls to a paragraph, marks it and its phrase for a while, and gives its badge the focus. */
export async function showPassage(
  session: Session,
  reader: Reader,
  paragraphId: string,
  quote: string | null,
): Promise<void> {
  const block = reader.content.places.get(paragraphId);
  const badge = block === undefined ? undefined : reader.margin?.badges[block];
  if (block === undefined || !badge) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = reader.content.elements[block];
  // Where an element has several blocks, the badge is at the end of its own.
  (badge.block === element ? element : badge.host)?.scrollIntoView({
    block: 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
  badge.button.focus({ preventScroll: true });
  const threads = reader.at(block).flatMap((paragraph) => paragraph.marks);
  const thread = threads.find((mark) => quote !== null && mark.quote?.exact === quote);
  const range = thread?.quote ? phraseRange(thread.quote, block, reader.content) : null;
  const marks = await reader.marks();
  fade?.();
  badge.glow(true);
  marks.open(range);
  fade = () => {
    clearTimeout(timer);
    badge.glow(false);
    marks.close(range);
  };
  const timer = setTimeout(fade, GLOW);
  session.end.addEventListener('abort', () => clearTimeout(timer));
}

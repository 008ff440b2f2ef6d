/** Selecting a phrase offers to comment on it: with the mouse, a finger or the keyboard. */
import { describeQuote } from '../../shared/anchoring/quote.js';
import type { QuoteSelector } from '../../shared/anchoring/types.js';
import { button, drawing } from '../core/build.js';
import type { Words } from '../../shared/i18n/words.js';
import { addStyle } from '../core/sheets.js';
import style from '../style/chip.css';
import { BUBBLE, move, type Badge } from './badge.js';
import type { Content } from './content.js';
import { selectedPhrase, selectedRange } from './ranges.js';

/** Longest phrase the service takes. */
const MAX_PHRASE = 2000;

/** Shows the chip at the end of a selection; `press` gets the phrase. Ends with `signal`. */
export function watchSelection(
  words: Words,
  content: () => Content,
  badges: () => Badge[],
  press: (block: number, quote: QuoteSelector) => void,
  signal: AbortSignal,
): void {
  let held = false;
  let chip: HTMLElement | undefined;
  let frame = 0;

  function hide(): void {
    chip?.remove();
    chip = undefined;
  }

  function look(): void {
    frame = 0;
    const page = content();
    const range = held ? null : selectedRange(page);
    if (!range) return hide();
    const phrase = selectedPhrase(range, page);
    hide();
    if (!phrase || phrase.end - phrase.start > MAX_PHRASE) return;
    const rects = range.getClientRects();
    const last = rects[rects.length - 1];
    const badge = badges()[phrase.block];
    if (!last || !badge) return;
    const { block, start, end } = phrase;
    // A finger's handles hang below the selection and its menu stands above: stay clear of both.
    const distance = matchMedia('(pointer: coarse)').matches ? 34 : 8;
    chip = button(
      { class: 'chip tap', part: 'chip' },
      () => {
        hide();
        // The look that its own press asks for: the phrase may be selected still, and not every browser tells of its end.
        cancelAnimationFrame(frame);
        frame = 0;
        press(block, describeQuote(page.blocks[block]?.text ?? '', start, end));
      },
      drawing(BUBBLE),
      words.t('comment_on_selection'),
    );
    // Pressing it must not take the selection away before the click arrives.
    for (const name of ['pointerdown', 'mousedown'])
      chip.addEventListener(name, (event) => event.preventDefault());
    addStyle(badge.place.getRootNode() as ShadowRoot, style);
    badge.place.prepend(chip);
    const origin = badge.place.getBoundingClientRect();
    const width = chip.offsetWidth;
    const x = Math.min(Math.max(8, last.right - width / 2), document.documentElement.clientWidth - width - 8);
    move(chip, x - origin.left, last.bottom + distance - origin.top);
  }

  function soon(): void {
    frame ||= requestAnimationFrame(look);
  }

  document.addEventListener('selectionchange', soon, { signal });
  // While a button is held the phrase is still growing, and a chip would dance along.
  document.addEventListener('pointerdown', (event) => (held = event.pointerType === 'mouse'), {
    signal,
    capture: true,
  });
  for (const name of ['pointerup', 'pointercancel'])
    document.addEventListener(name, () => ((held = false), soon()), { signal, capture: true });
  signal.addEventListener('abort', hide);
  soon();
}

/** A button to comment on a phrase selected with the mouse, touch or the keyboard. */
import { describeQuote } from '../../shared/anchoring/quote.js';
import { BUBBLE, button, drawing, move } from '../core/build.js';
import { addStyle } from '../core/sheets.js';
import type { Uses } from '../core/widget.js';
import style from '../style/chip.css';
import { selectedPhrase, selectedRange } from './ranges.js';
import type { ArticleView } from './types.js';

/** Longest phrase the service accepts. */
const MAX_PHRASE = 2000;

/** Shows the button at the end of each selection from now on. */
export function watchSelection(
  widget: Uses<'words' | 'store' | 'navigation' | 'end'>,
  article: ArticleView,
): void {
  const { end: signal } = widget;
  let pressed = false;
  let chip: HTMLElement | undefined;
  let raised: Element | undefined;
  let frame = 0;

  function hide(): void {
    raised?.classList.remove('chosen');
    chip?.remove();
    chip = undefined;
  }

  function update(): void {
    frame = 0;
    const { content } = article;
    const range = pressed ? null : selectedRange(content);
    const phrase = range && selectedPhrase(range, content);
    hide();
    if (!range || !phrase || phrase.end - phrase.start > MAX_PHRASE) return;
    if ((widget.store.page.article?.state ?? 'open') !== 'open') return;
    const last = [...range.getClientRects()].at(-1);
    const place = article.margin?.badges[phrase.block]?.place;
    if (!last || !place) return;
    chip = button(
      { class: 'chip tap', part: 'chip' },
      () => {
        hide();
        // Pressing it schedules another check: the phrase may still be selected, and some browsers do not report its
        // end.
        cancelAnimationFrame(frame);
        frame = 0;
        const { block, start, end } = phrase;
        void widget.navigation.openPanel({
          block,
          quote: describeQuote(content.blocks[block]?.text ?? '', start, end),
          write: true,
          opener: article.margin?.badges[block]?.button,
        });
      },
      drawing(BUBBLE),
      widget.words.t('comment_on_selection'),
    );
    raised = (place.getRootNode() as ShadowRoot).host;
    raised.classList.add('chosen');
    showAt(chip, place, last);
  }

  function soon(): void {
    frame ||= requestAnimationFrame(update);
  }

  document.addEventListener('selectionchange', soon, { signal });
  // While a button is down the selection still grows, and the chip would follow it.
  const options = { signal, capture: true };
  document.addEventListener('pointerdown', (event) => (pressed = event.pointerType === 'mouse'), options);
  for (const name of ['pointerup', 'pointercancel'])
    document.addEventListener(name, () => ((pressed = false), soon()), options);
  signal.addEventListener('abort', hide);
  soon();
}

/** Puts the button into the badge's shadow root, below the last line of the selection. */
function showAt(chip: HTMLElement, place: HTMLElement, last: DOMRect): void {
  // Pressing it must not clear the selection before the click arrives.
  for (const name of ['pointerdown', 'mousedown'])
    chip.addEventListener(name, (event) => event.preventDefault());
  addStyle(place.getRootNode() as ShadowRoot, style);
  place.prepend(chip);
  // On touch screens the handles are below the selection and the menu is above: keep clear of both.
  const distance = matchMedia('(pointer: coarse)').matches ? 34 : 8;
  const origin = place.getBoundingClientRect();
  const width = chip.offsetWidth;
  const x = Math.min(Math.max(8, last.right - width / 2), document.documentElement.clientWidth - width - 8);
  move(chip, x - origin.left, last.bottom + distance - origin.top);
}

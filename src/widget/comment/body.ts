/** A comment's text, folded where it is long; and why only its author sees it. */
import type { Shown } from '../core/bus.js';
import { button, el } from '../core/build.js';
import { showHtml } from '../core/safe-html.js';
import type { Uses, Widget } from '../core/widget.js';
import { openMentions } from './person.js';
import { coverSpoilers } from './spoilers.js';

/** Lines are folded from here on; pixels. */
const LINES = 12 * 22;
/** A fold that hides less than this is not worth a button. */
const SLACK = 44;

/** What the reader did to the text; it survives redrawing. */
export interface BodyState {
  unfolded: boolean;
  /** Spoilers that have been pressed, by their order. */
  pressed: Set<number>;
  /** The passage then and now, while it is shown. */
  then?: HTMLElement | undefined;
}

/** The text, and the button that unfolds it. `slot` is where a card that could not be loaded says so. */
export function bodyOf(widget: Widget, html: string, state: BodyState, slot: HTMLElement): HTMLElement[] {
  const { t } = widget.words;
  const body = el('div', { class: 'body', dir: 'auto' });
  showHtml(body, html);
  openMentions(widget, body, slot);
  coverSpoilers(body, widget.words, state.pressed);
  const fold = button({ class: 'link', hidden: true }, () => {
    state.unfolded = !state.unfolded;
    drawFold();
  });
  function drawFold(): void {
    body.classList.toggle('folded', !state.unfolded);
    fold.textContent = t(state.unfolded ? 'show_less' : 'show_more');
    fold.setAttribute('aria-expanded', String(state.unfolded));
  }
  // Once it is laid out, which may be later.
  new ResizeObserver((_, measured) => {
    measured.disconnect();
    if (body.scrollHeight <= LINES + SLACK) return;
    drawFold();
    fold.hidden = false;
  }).observe(body);
  return [body, fold];
}

/** Tells the author what happens next, and why. */
export function heldNotice({ words: { find, t } }: Uses<'words'>, comment: Shown): HTMLElement {
  const isRefused = ['rejected', 'spam'].includes(comment.status);
  const reasons = 'reasons' in comment ? comment.reasons : [];
  return el(
    'div',
    { class: 'held' },
    t('only_you'),
    !isRefused && ' ' + t('held_next_pending'),
    ...reasons.map(({ reason, note }) =>
      el('div', {}, t('reason', { reason: find('reason_' + reason) ?? reason }), note ? ` (${note})` : ''),
    ),
    isRefused && el('div', {}, t('held_next_rejected')),
  );
}

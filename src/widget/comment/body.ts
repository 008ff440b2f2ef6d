/** A comment's text, folded if it is long; and the notice for a held comment. */
import type { Shown } from '../core/bus.js';
import { button, el } from '../core/build.js';
import { showHtml } from '../core/safe-html.js';
import type { Uses, Widget } from '../core/widget.js';
import { openMentions } from './person.js';
import { coverSpoilers } from './spoilers.js';

/** Height from which text is folded; pixels. */
const LINES = 12 * 22;
/** Minimum height that a fold must hide; pixels. */
const SLACK = 44;

/** The reader's interactions with the text; they survive a redraw. */
export interface BodyState {
  unfolded: boolean;
  /** Indexes of the revealed spoilers. */
  pressed: Set<number>;
  /** The passage then and now, while it is shown. */
  then?: HTMLElement | undefined;
}

/** The text, and the button that unfolds it. `slot` is where a person's card reports a loading error. */
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
  // Measured once it is laid out, which may be later.
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
      el('div', {}, t('reason', { reason: find('reason_' + reason) ?? reason }), note && ` (${note})`),
    ),
    isRefused && el('div', {}, t('held_next_rejected')),
  );
}

/**
 * The passage of an inline comment as it was when the comment was written; pressing it scrolls to the passage if the
 * page shows it.
 */
import type { Anchor, Quote } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import { ignoreFailure } from '../core/parts.js';
import { mayCurate } from '../core/permissions.js';
import type { Widget } from '../core/widget.js';
import { parts } from './parts.js';
import { isLost } from './states.js';

/** The quote above a comment of the list; `id` is the comment's. */
export function quoteOf(widget: Widget, anchor: Anchor, id: string): HTMLElement {
  const { navigation, words } = widget;
  const { paragraphId, quote, excerpt, truncated } = anchor;
  const passage = el('q', { dir: 'auto' }, excerpt, truncated && ' …');
  const go = (): void => {
    const comment = node.parentElement ?? node;
    // Before scrolling, because the browser restores the scroll position of this moment.
    void parts
      .guide()
      .then(({ offerWayBack }) => offerWayBack(widget, id, comment), ignoreFailure)
      .then(() => navigation.showPassage(paragraphId, quote));
  };
  const node = el(
    'div',
    { class: 'quote', part: 'quote' },
    navigation.hasPassage(paragraphId)
      ? button(
          { class: 'passage-link' },
          go,
          passage,
          el('span', { class: 'unseen' }, ' ' + words.t('read_more')),
        )
      : passage,
    isLost(anchor) && mayCurate(widget) && move(widget, anchor),
  );
  return node;
}

function move(widget: Widget, anchor: Anchor): HTMLElement {
  const place = el('span', { class: 'move' });
  parts.manage().then(({ showMoveButton }) => showMoveButton(widget, anchor, place), ignoreFailure);
  return place;
}

/** A phrase as it was when the comment was written. */
export function phrase(quote: Pick<Quote, 'exact'>): HTMLElement {
  return el('div', { class: 'quote' }, el('q', { dir: 'auto' }, quote.exact));
}

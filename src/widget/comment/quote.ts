/** The passage an inline comment is about, as it was written about; the way back to it while the page has it. */
import type { Anchor, Quote } from '../../shared/contract.js';
import { QUOTE_WORDS } from '../../shared/enums.js';
import { button, el } from '../core/build.js';
import { ignoreFailure } from '../core/parts.js';
import { parts } from './parts.js';
import type { Widget } from '../core/widget.js';
import { mayCurate } from '../core/permissions.js';

/** The quote block above a comment in the list. */
export function quoteOf(widget: Widget, anchor: Anchor): HTMLElement {
  const { t } = widget.words;
  const words = anchor.excerpt.split(/\s+/);
  const cut = anchor.truncated || words.length > QUOTE_WORDS;
  const text = words.slice(0, QUOTE_WORDS).join(' ') + (cut ? ' …' : '');
  const notes = [noteOf(widget, anchor), anchor.resolved && t('settled')];
  return el(
    'div',
    { class: 'quote', part: 'quote' },
    el('q', { dir: 'auto' }, text),
    widget.navigation.hasPassage(anchor.paragraphId) &&
      button(
        { class: 'link' },
        () => void widget.navigation.showPassage(anchor.paragraphId, anchor.quote),
        t('read_more'),
      ),
    ...notes.map((note) => note && el('span', { class: 'quiet' }, note)),
    isLost(anchor) && mayCurate(widget) && move(widget, anchor),
  );
}

function isLost({ state }: Anchor): boolean {
  return state === 'orphaned' || state === 'ambiguous';
}

function move(widget: Widget, anchor: Anchor): HTMLElement {
  const place = el('span', { class: 'move' });
  parts.manage().then(({ showMoveButton }) => showMoveButton(widget, anchor, place), ignoreFailure);
  return place;
}

function noteOf({ words: { t } }: Widget, anchor: Anchor): string | null {
  if (!isLost(anchor)) return anchor.edited ? t('passage_edited') : null;
  // What only readers have told of may never have been in the published text.
  if (!anchor.verified) return t('passage_unverified');
  return t(anchor.state === 'orphaned' ? 'passage_removed' : 'passage_uncertain');
}

/** A phrase as it was written about. */
export function phrase(quote: Pick<Quote, 'exact'>): HTMLElement {
  return el('div', { class: 'quote' }, el('q', { dir: 'auto' }, quote.exact));
}

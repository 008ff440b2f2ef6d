/** The passage an inline comment is about, as it was written about; the way back to it while the page has it. */
import type { Anchor } from '../../shared/contract.js';
import { QUOTE_WORDS } from '../../shared/vocabulary.js';
import { button, el } from '../core/build.js';
import type { Session } from '../core/session.js';

/** The quote block above a comment in the list. */
export function quoteOf(session: Session, anchor: Anchor): HTMLElement {
  const { t } = session.words;
  const words = anchor.excerpt.split(/\s+/);
  const cut = anchor.truncated || words.length > QUOTE_WORDS;
  const text = words.slice(0, QUOTE_WORDS).join(' ') + (cut ? ' …' : '');
  const note = noteOf(session, anchor);
  return el(
    'div',
    { class: 'quote', part: 'quote' },
    el('q', { dir: 'auto' }, text),
    session.ways.knows(anchor.paragraphId) &&
      button(
        { class: 'link', 'aria-label': t('read_more_label') },
        () => void session.ways.passage(anchor.paragraphId, anchor.quote),
        t('read_more'),
      ),
    note !== null && el('span', { class: 'quiet' }, note),
  );
}

function noteOf({ words: { t } }: Session, anchor: Anchor): string | null {
  if (anchor.state === 'orphaned') return t('passage_removed');
  if (anchor.state === 'ambiguous') return t('passage_uncertain');
  if (!anchor.verified) return t('passage_unverified');
  return anchor.state === 'edited' ? t('passage_edited') : null;
}

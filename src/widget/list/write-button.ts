/** The button at the head of the list that opens a composer. */
import type { Posted } from '../../shared/contract.js';
import { askedAt } from '../article/content.js';
import { button, el, fill } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import { isOpen } from '../core/permissions.js';
import type { Widget } from '../core/widget.js';
import { parts } from './parts.js';

/**
 * Draws it into `slot`. It comments on the article; if only one paragraph is shown, on that, or in reply to its
 * question. `showPosted` shows the new comment.
 */
export function drawWriteButton(
  widget: Widget,
  slot: HTMLElement,
  paragraphs: string[] | null,
  showPosted: (posted: Posted) => Promise<void>,
): void {
  const { words, store } = widget;
  const { t } = words;
  if (!isOpen(widget)) return fill(slot, [el('p', { class: 'notice quiet' }, t('article_closed'))]);
  const at = store.page.paragraphs.filter(({ id }) => paragraphs?.includes(id));
  const asked = askedAt(at);
  const answers = asked && !asked.locked;
  const label = t(answers ? 'panel_answer' : at[0] ? 'write_on_paragraph' : 'write_comment');
  if (slot.querySelector('.composer') || slot.querySelector('.write')?.textContent === label) return;
  const about = answers ? el('p', { class: 'asks', dir: 'auto' }, asked.question) : null;
  const subject = { label, about, ...(answers && { threadId: asked.id }), paragraphId: at[0]?.id };
  const write = (): void =>
    void loadOrRetry(words, slot, parts.write).then(({ compose }) =>
      compose(widget, slot, subject, showPosted),
    );
  fill(slot, [about, button({ class: 'write', part: 'write' }, write, label)]);
}

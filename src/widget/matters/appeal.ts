/** Asking for another look at a decision, and what became of it. */
import type { Statement } from '../../shared/contract.js';
import { exact } from '../../shared/i18n/dates.js';
import { button, el, fill } from '../core/build.js';
import { explain } from '../core/problems.js';
import type { Widget } from '../core/widget.js';
import type { MattersWords } from '../manage/parts.js';

const MAX_TEXT = 2_000;

/** The appeal against a decision, or the way to one; `onAsked` gets the decision with the new appeal. */
export function appealOf(
  widget: Widget,
  words: MattersWords,
  { id, appeal, appealUntil }: Statement,
  onAsked: (statement: Statement) => void,
): HTMLElement | null {
  const { locale } = widget.words;
  if (appeal) {
    const { outcome, dueAt, text, note } = appeal;
    const answer =
      outcome === null
        ? words.t('asked', { time: exact(locale, dueAt) })
        : outcome !== 'gone' && words.t(`appeal_${outcome}`);
    return el(
      'div',
      { class: 'appeal', tabindex: -1 },
      el('p', { dir: 'auto', class: 'quiet' }, text),
      answer && el('p', {}, answer),
      note && el('p', { dir: 'auto' }, note),
    );
  }
  if (appealUntil === null) return null;
  const block = el('div', { class: 'appeal', tabindex: -1 });
  const open = button(
    { class: 'second' },
    () => {
      fill(block, formOf(widget, words, id, onAsked));
      block.querySelector('textarea')?.focus();
    },
    words.t('ask_again'),
  );
  block.append(open, el('p', { class: 'quiet' }, words.t('ask_until', { time: exact(locale, appealUntil) })));
  return block;
}

function formOf(
  widget: Widget,
  words: MattersWords,
  id: string,
  onAsked: (statement: Statement) => void,
): HTMLElement[] {
  const field = el('textarea', { rows: 4, maxlength: MAX_TEXT, dir: 'auto' });
  const problem = el('p', { class: 'notice bad', role: 'alert' });
  async function send(): Promise<void> {
    const text = field.value.trim();
    if (!text) return field.focus();
    try {
      const path = `/self/statements/${id}/appeal`;
      const statement = await widget.transport.call<Statement>('PUT', path, { text });
      widget.host.announce(
        words.t('asked', { time: exact(widget.words.locale, statement.appeal?.dueAt ?? '') }),
      );
      onAsked(statement);
    } catch (error) {
      problem.textContent = await explain(widget, error);
    }
  }
  return [
    el('label', { class: 'note' }, words.t('ask_why'), field),
    problem,
    button({ class: 'primary' }, () => void send(), words.t('ask_send')),
  ];
}

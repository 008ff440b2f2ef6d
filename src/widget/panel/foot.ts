/** The foot of a thread panel: a field to answer the author's question or to comment, and secondary links. */
import type { PageParagraph } from '../../shared/contract.js';
import type { QuoteSelector } from '../../shared/anchoring/types.js';
import { phrase } from '../comment/quote.js';
import { button, el, fill } from '../core/build.js';
import { isOpen } from '../core/permissions.js';
import type { Widget } from '../core/widget.js';
import { openComposer, readyComposer, type OpenerOptions } from '../write/open-composer.js';
import type { Message } from '../write/pending-store.js';
import { answer, startThread } from '../write/posting.js';
import type { StartThreadInput } from '../../shared/contract.js';

/** The subject of a comment written here. */
export interface FootSubject {
  /** The open question of this panel. */
  asked: () => PageParagraph['marks'][number] | undefined;
  /** The selected phrase. */
  quote: QuoteSelector | undefined;
  /** Draft name of the paragraph. */
  draft: string;
  paragraph: () => NonNullable<StartThreadInput['paragraph']>;
  /** Whether the list has comments on it. */
  hasComments: () => boolean;
  viewAll: () => void;
  /** Goes to the next unread comment elsewhere; null if there is none. */
  nextUnread: () => Promise<(() => void) | null>;
  /** Receives the focus when writing is cancelled. */
  rest: () => void;
}

export interface PanelFoot {
  node: HTMLElement;
  /** Redraws what has changed; a field in use stays. */
  draw: () => Promise<void>;
  /** Focuses the field. */
  write: () => Promise<void>;
  /** Whether a new thread is being written here. */
  starting: () => boolean;
}

export function createFoot(widget: Widget, subject: FootSubject): PanelFoot {
  const { t } = widget.words;
  const slot = el('div', {});
  const links = el('p', { class: 'links' });
  /** The reader wants to comment rather than answer. */
  let other = subject.quote !== undefined;
  let [drawn, starting] = ['', false];
  let drawing = Promise.resolve();

  function options(): OpenerOptions {
    const asked = other ? undefined : subject.asked();
    const { quote } = subject;
    return {
      label: t(asked ? 'panel_answer' : quote ? 'about_phrase' : 'write_on_paragraph'),
      submit: t('post'),
      draft: asked ? 'thread:' + asked.id : `block:${subject.draft}:${quote ? quote.start : ''}`,
      ...(asked && { threadId: asked.id }),
      about: quote ? phrase(quote) : null,
      send: (message) => (asked ? answer(widget, asked.id, undefined, message) : start(message)),
      close(sent) {
        if (!sent) subject.rest();
        drawn = '';
        void draw();
      },
    };
  }

  async function start(message: Message): Promise<void> {
    const { quote } = subject;
    starting = true;
    const about = { paragraph: subject.paragraph(), ...(quote && { quote }) };
    await startThread(widget, message, about).finally(() => (starting = false));
  }

  /** Draws run in sequence, because each depends on the result of the previous one. */
  function draw(): Promise<void> {
    return (drawing = drawing.then(drawNow, drawNow));
  }

  async function drawNow(): Promise<void> {
    const open = isOpen(widget);
    const next = await subject.nextUnread().catch(() => null);
    fill(links, [
      open && !other && subject.asked() && button({ class: 'link' }, writeOther, t('write_other')),
      subject.hasComments() && button({ class: 'link' }, subject.viewAll, t('view_all')),
      next && button({ class: 'link' }, next, t('next_unread')),
    ]);
    if (!open) return fill(slot, [el('p', { class: 'notice quiet' }, t('article_closed'))]);
    const wanted = options();
    // Keeps a text that was begun.
    if (wanted.draft === drawn || slot.querySelector('.composer:not(.idle)')) return;
    drawn = wanted.draft ?? '';
    fill(slot, []);
    await readyComposer(widget, slot, wanted);
  }

  async function write(): Promise<void> {
    await draw();
    if (slot.querySelector('.composer')) await openComposer(widget, slot, options());
    else slot.querySelector('button')?.focus();
  }

  function writeOther(): void {
    other = true;
    // The begun answer is stored as a draft; one being sent stays until it is posted.
    if (!slot.querySelector('.outgoing:not([hidden])')) fill(slot, []);
    void write();
  }

  return { node: el('div', { class: 'panel-foot' }, slot, links), draw, write, starting: () => starting };
}

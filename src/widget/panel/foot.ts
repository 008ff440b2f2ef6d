/** The foot of a thread panel: one field, for an answer to the author's question or a comment, and quiet ways to the rest. */
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

/** What a comment written here is about. */
export interface FootSubject {
  /** The question that takes answers here now. */
  asked: () => PageParagraph['marks'][number] | undefined;
  /** The phrase selected. */
  quote: QuoteSelector | undefined;
  /** Name of the paragraph in drafts. */
  draft: string;
  paragraph: () => NonNullable<StartThreadInput['paragraph']>;
  /** Whether there is something to see in the list. */
  hasComments: () => boolean;
  viewAll: () => void;
  /** Leads to the next unread comment elsewhere; null where there is none. */
  nextUnread: () => Promise<(() => void) | null>;
  /** Gets the focus when writing is given up. */
  rest: () => void;
}

export interface PanelFoot {
  node: HTMLElement;
  /** Draws what has changed; a field that is written in stays. */
  draw: () => Promise<void>;
  /** Gives the field the focus. */
  write: () => Promise<void>;
  /** Whether a new thread is being started here. */
  starting: () => boolean;
}

export function createFoot(widget: Widget, subject: FootSubject): PanelFoot {
  const { t } = widget.words;
  const slot = el('div', {});
  const links = el('p', { class: 'links' });
  /** The reader wants to say something else than an answer. */
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

  /** One drawing after the other: each looks at what the one before has put there. */
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
    // What was begun is not taken away.
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
    // The answer that was begun is a draft; one on its way stays until it is there.
    if (!slot.querySelector('.outgoing:not([hidden])')) fill(slot, []);
    void write();
  }

  return { node: el('div', { class: 'panel-foot' }, slot, links), draw, write, starting: () => starting };
}

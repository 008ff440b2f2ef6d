/** Moves a thread that lost its paragraph to one chosen by an author or moderator. */
import type { Anchor, CommentPermalink, Ledger, Suggestions } from '../../shared/contract.js';
import { button, el, fill, type Child } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import style from '../style/edits.css';
import { attempt } from '../core/problems.js';
import { openDialog } from './dialog.js';
import { editWords, explainEdit, type EditWords } from './messages.js';

/** Length of a paragraph's beginning that identifies it; characters. */
const KNOWN_BY = 80;

/** Shows the button to move a thread at the quote of a comment in the list. */
export async function showMoveButton(widget: Widget, anchor: Anchor, place: HTMLElement): Promise<void> {
  const words = await editWords(widget);
  const open = button(
    { class: 'link', 'data-act': 'move' },
    () => void attempt(widget, place, () => openMove(widget, words, anchor, place)),
    words.t('move'),
  );
  fill(place, [open]);
}

async function openMove(widget: Widget, words: EditWords, anchor: Anchor, place: HTMLElement): Promise<void> {
  const { t } = words;
  const { transport, store } = widget;
  const [{ items }, ledger] = await Promise.all([
    transport.call<Suggestions>('GET', `/paragraphs/${anchor.paragraphId}/suggestions`),
    transport.call<Ledger>('GET', `/articles/${store.page.article?.id}/paragraphs`),
  ]);
  const comment = place.closest<HTMLElement>('.comment');
  const slot = comment?.querySelector<HTMLElement>(':scope > .below');
  if (!comment || !slot) return;
  addStyle(place.getRootNode() as ShadowRoot, style);
  openDialog(widget, place, {
    title: t('move'),
    content: [
      el('blockquote', { class: 'quote', dir: 'auto' }, anchor.quote ?? anchor.excerpt),
      el('p', { class: 'quiet' }, t('move_intro')),
      ...choices(words, items, ledger.items),
    ],
    submit: t('move'),
    async act(form) {
      const data = new FormData(form);
      const paragraphId = (data.get('other') || data.get('paragraph')) as string | null;
      if (!paragraphId) return t('move_choose');
      try {
        await transport.call('PUT', `/threads/${anchor.threadId}/anchor`, { paragraphId });
      } catch (error) {
        return await explainEdit(widget, words, error);
      }
      await showMoved(widget, words, anchor.threadId, comment, slot);
      return undefined;
    },
  });
}

/** The paragraphs to choose from: similar ones first, then all others of the text. */
function choices({ t }: EditWords, items: Suggestions['items'], all: Ledger['items']): Child[] {
  const suggested = new Set(items.map(({ paragraphId }) => paragraphId));
  const others = all.filter(({ paragraphId, index }) => index !== null && !suggested.has(paragraphId));
  return [
    el(
      'fieldset',
      {},
      el('legend', {}, t(items.length > 0 ? 'move_maybe' : 'move_unknown')),
      ...items.map(({ paragraphId, excerpt }) =>
        el(
          'label',
          { class: 'choice' },
          el('input', { type: 'radio', name: 'paragraph', value: paragraphId }),
          el('span', { dir: 'auto' }, excerpt),
        ),
      ),
    ),
    others.length > 0 &&
      el(
        'label',
        { class: 'note other' },
        t('move_other'),
        el(
          'select',
          { name: 'other', dir: 'auto' },
          el('option', { value: '' }, '–'),
          ...others.map(({ paragraphId, text }) =>
            el('option', { value: paragraphId }, text.trim().slice(0, KNOWN_BY)),
          ),
        ),
      ),
  ];
}

/** Shows at the comment that its thread was moved, with a button to undo it. */
async function showMoved(
  widget: Widget,
  words: EditWords,
  threadId: string,
  comment: HTMLElement,
  slot: HTMLElement,
): Promise<void> {
  const { t } = words;
  const done = el('p', { class: 'notice quiet', tabindex: -1 }, t('moved'));
  const undo = async (): Promise<void> => {
    await undoMove(widget, words, threadId);
    done.remove();
    await reread(widget, comment.dataset['id']);
  };
  done.append(button({ class: 'link' }, () => void attempt(widget, slot, undo), t('move_back')));
  slot.append(done);
  widget.host.announce(t('moved'));
  await widget.store.refresh().catch(() => undefined);
  await reread(widget, comment.dataset['id']);
  done.focus();
}

/** Undoes a manual move. */
export async function undoMove(widget: Widget, { t }: EditWords, threadId: string): Promise<void> {
  await widget.transport.call('DELETE', `/threads/${threadId}/anchor`);
  widget.host.announce(t('moved_back'));
  await widget.store.refresh().catch(() => undefined);
}

async function reread(widget: Widget, id = ''): Promise<void> {
  const found = await widget.transport.read<CommentPermalink>(`/comments/${id}`, true).catch(() => null);
  if (found) widget.bus.commentChanged.emit(found.comment);
}

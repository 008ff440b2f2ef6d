/** Moving a thread that lost its paragraph to one that an author or moderator chooses. */
import type { Anchor, CommentPermalink, Ledger, Suggestions } from '../../shared/contract.js';
import { button, el, fill } from '../core/build.js';
import type { Session } from '../core/session.js';
import { addStyle } from '../core/sheets.js';
import style from '../style/edits.css';
import { attempt } from '../core/problems.js';
import { openDialog } from './dialog.js';
import { editWords, explainEdit, type EditWords } from './words.js';

/** Enough of a paragraph to know it by, in characters. */
const KNOWN_BY = 80;

/** Offers the move beside the quote of a comment in the list. */
export async function offerMove(session: Session, anchor: Anchor, place: HTMLElement): Promise<void> {
  const words = await editWords(session);
  const open = button(
    { class: 'link', 'data-act': 'move' },
    () => void attempt(session, place, () => openMove(session, words, anchor, place)),
    words.t('move'),
  );
  fill(place, [open]);
}

async function openMove(
  session: Session,
  words: EditWords,
  anchor: Anchor,
  place: HTMLElement,
): Promise<void> {
  const { t } = words;
  const { transport, page } = session;
  const [{ items }, ledger] = await Promise.all([
    transport.call<Suggestions>('GET', `/paragraphs/${anchor.paragraphId}/suggestions`),
    transport.call<Ledger>('GET', `/articles/${page.article?.id}/paragraphs`),
  ]);
  const offered = new Set(items.map(({ paragraphId }) => paragraphId));
  const others = ledger.items.filter(({ paragraphId, index }) => index !== null && !offered.has(paragraphId));
  const comment = place.closest<HTMLElement>('.comment');
  const slot = comment?.querySelector<HTMLElement>(':scope > .below');
  if (!comment || !slot) return;
  addStyle(place.getRootNode() as ShadowRoot, style);
  openDialog(session, place, {
    title: t('move'),
    content: [
      el('blockquote', { class: 'quote', dir: 'auto' }, anchor.quote ?? anchor.excerpt),
      el('p', { class: 'quiet' }, t('move_intro')),
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
    ],
    submit: t('move'),
    async act(form) {
      const data = new FormData(form);
      const paragraphId = (data.get('other') || data.get('paragraph')) as string | null;
      if (!paragraphId) return t('move_choose');
      try {
        await transport.call('PUT', `/threads/${anchor.threadId}/anchor`, { paragraphId });
      } catch (error) {
        return explainEdit(session, words, error);
      }
      const done = el('p', { class: 'notice quiet', tabindex: -1 }, t('moved'));
      const undo = async (): Promise<void> => {
        await undoMove(session, words, anchor.threadId);
        done.remove();
        await showAnew(session, comment.dataset['id']);
      };
      done.append(button({ class: 'link' }, () => void attempt(session, slot, undo), t('move_back')));
      slot.append(done);
      session.say(t('moved'));
      await session.refresh().catch(() => undefined);
      await showAnew(session, comment.dataset['id']);
      done.focus();
      return undefined;
    },
  });
}

/** Puts a thread moved by hand back. */
export async function undoMove(session: Session, { t }: EditWords, threadId: string): Promise<void> {
  await session.transport.call('DELETE', `/threads/${threadId}/anchor`);
  session.say(t('moved_back'));
  await session.refresh().catch(() => undefined);
}

async function showAnew(session: Session, id = ''): Promise<void> {
  const found = await session.transport.read<CommentPermalink>(`/comments/${id}`, true).catch(() => null);
  if (found) session.commentChanged.emit(found.comment);
}

/** Marking a thread as addressed, and opening it again. */
import type { Thread } from '../../shared/contract.js';
import { el } from '../core/build.js';
import type { Session } from '../core/session.js';
import type { CommentView } from '../list/comment.js';
import { attempt } from '../core/problems.js';
import { openDialog } from './dialog.js';
import type { Item } from './menu.js';
import { editWords, explainEdit, type EditWords } from './words.js';

const MAX_NOTE = 500;

/** Settling the thread of a top comment, or opening it again. */
export async function settleItems(session: Session, view: CommentView, thread: Thread): Promise<Item[]> {
  const { threadId, parentId, anchor } = view.comment;
  // A question is closed by its author, not settled.
  if (parentId !== null || anchor === null || thread.kind === 'prompt') return [];
  const words = await editWords(session);
  return thread.resolved
    ? [
        {
          label: words.t('reopen'),
          act: () => void attempt(session, view.slot, () => reopen(session, words, threadId)),
        },
      ]
    : [{ label: words.t('mark_addressed'), act: () => askNote(session, words, view) }];
}

function askNote(session: Session, words: EditWords, view: CommentView): void {
  const { t } = words;
  const { threadId, author } = view.comment;
  openDialog(session, view.node, {
    title: t('mark_addressed'),
    content: [
      el('p', {}, t('mark_intro', { name: author?.name ?? session.words.t('someone') })),
      el(
        'label',
        { class: 'note' },
        t('mark_note'),
        el('textarea', { name: 'note', rows: 3, maxlength: MAX_NOTE, dir: 'auto' }),
      ),
    ],
    submit: t('mark_addressed'),
    async act(form) {
      const note = (new FormData(form).get('note') as string).trim();
      try {
        await session.transport.call('PUT', `/threads/${threadId}/resolution`, note ? { note } : {});
      } catch (error) {
        return explainEdit(session, words, error);
      }
      // In the list nothing folds, so it is said.
      if (!view.node.closest('.thread')) view.slot.append(el('p', { class: 'notice quiet' }, t('marked')));
      session.say(t('marked'));
      session.threadChanged.emit(threadId);
      return undefined;
    },
  });
}

/** Opens a settled thread again. */
export async function reopen(session: Session, { t }: EditWords, threadId: string): Promise<void> {
  await session.transport.call('DELETE', `/threads/${threadId}/resolution`);
  session.say(t('reopened'));
  session.threadChanged.emit(threadId);
}

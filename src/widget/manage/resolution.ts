/** Marking a thread as addressed, and reopening it. */
import type { Thread } from '../../shared/contract.js';
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import type { CommentView } from '../comment/types.js';
import { attempt } from '../core/problems.js';
import { openDialog } from './dialog.js';
import type { Item } from './items.js';
import { editWords, explainEdit, type EditWords } from './messages.js';

const MAX_NOTE = 500;

/** Marks the thread of a top comment as addressed, or reopens it. */
export async function resolutionItems(widget: Widget, view: CommentView, thread: Thread): Promise<Item[]> {
  const { threadId, parentId, anchor } = view.comment;
  // A question is closed by its author instead.
  if (parentId !== null || anchor === null || thread.kind === 'prompt') return [];
  const words = await editWords(widget);
  return thread.resolved
    ? [
        {
          label: words.t('reopen'),
          act: () => void attempt(widget, view.slot, () => reopen(widget, words, threadId)),
        },
      ]
    : [{ label: words.t('mark_addressed'), act: () => askNote(widget, words, view) }];
}

function askNote(widget: Widget, words: EditWords, view: CommentView): void {
  const { t } = words;
  const { threadId, author } = view.comment;
  openDialog(widget, view.node, {
    title: t('mark_addressed'),
    content: [
      el('p', {}, t('mark_intro', { name: author?.name ?? widget.words.t('someone') })),
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
        await widget.transport.call('PUT', `/threads/${threadId}/resolution`, note ? { note } : {});
      } catch (error) {
        return await explainEdit(widget, words, error);
      }
      // Threads fold in the panel; in the list a notice says so.
      if (!view.node.closest('.thread')) view.slot.append(el('p', { class: 'notice quiet' }, t('marked')));
      widget.host.announce(t('marked'));
      widget.bus.threadChanged.emit(threadId);
      return undefined;
    },
  });
}

/** Reopens a thread that was addressed. */
export async function reopen(widget: Widget, { t }: EditWords, threadId: string): Promise<void> {
  await widget.transport.call('DELETE', `/threads/${threadId}/resolution`);
  widget.host.announce(t('reopened'));
  widget.bus.threadChanged.emit(threadId);
}

/** Actions in the page: moderators remove a comment; they and the article's authors lock its thread. */
import type { DecideInput, LockInput, Thread } from '../../shared/contract.js';
import type { FlagReason } from '../../shared/enums.js';
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import type { CommentView } from '../comment/types.js';
import { explain } from '../core/problems.js';
import { openDialog } from './dialog.js';
import type { Item } from './items.js';
import { newsroomWords, type NewsroomWords } from './messages.js';

const MAX_NOTE = 2000;
const MAX_REASON = 500;

/** A moderator's or author's items of a comment's menu; none for other readers. */
export async function moderationItems(widget: Widget, view: CommentView, thread: Thread): Promise<Item[]> {
  const { overlay } = widget.store;
  const { comment } = view;
  const may = (action: string): boolean => overlay?.can.includes(action) ?? false;
  const decides = may('moderation.decide') && comment.author?.id !== overlay?.person.id;
  // Authors close their questions instead, and can't unlock what a moderator locked.
  const authors = thread.kind !== 'prompt' && thread.lockedBy !== 'moderator';
  const locks = comment.parentId === null && may('thread.lock') && (authors || may('moderation.read'));
  if (!decides && !locks) return [];
  const words = await newsroomWords(widget);
  const { t } = words;
  return [
    ...(locks
      ? [
          {
            label: t(thread.lockedBy ? 'unlock' : 'lock'),
            act: () => askLock(widget, words, view, !thread.lockedBy),
          },
        ]
      : []),
    ...(decides ? [{ label: t('take_down'), danger: true, act: () => askReason(widget, words, view) }] : []),
  ];
}

function askReason(widget: Widget, { t }: NewsroomWords, view: CommentView): void {
  const { id } = view.comment;
  openDialog(widget, view.node, {
    title: t('take_down_title'),
    content: [
      el('p', { class: 'quiet' }, t('take_down_intro')),
      el(
        'fieldset',
        { 'aria-label': t('take_down_title') },
        ...widget.store.page.site.settings.flagReasons.map((reason) =>
          el(
            'label',
            { class: 'choice' },
            el('input', { type: 'radio', name: 'reason', value: reason }),
            widget.words.t(`flag_${reason}`),
          ),
        ),
      ),
      el(
        'label',
        { class: 'note' },
        t('take_down_note'),
        el('textarea', { name: 'note', rows: 2, maxlength: MAX_NOTE, dir: 'auto' }),
      ),
    ],
    submit: t('take_down'),
    danger: true,
    async act(form) {
      const data = new FormData(form);
      const reason = data.get('reason') as FlagReason | null;
      const note = (data.get('note') as string).trim();
      if (!reason) return widget.words.t('report_choose');
      const input: DecideInput = { commentIds: [id], action: 'reject', reason, ...(note && { note }) };
      try {
        await widget.transport.call('POST', '/moderation/decisions', input);
      } catch (error) {
        return await explain(widget, error);
      }
      widget.bus.commentRemoved.emit(id);
      widget.host.announce(t('taken_down'));
      widget.host.background(widget.store.refresh());
      return undefined;
    },
  });
}

function askLock(widget: Widget, { t }: NewsroomWords, view: CommentView, locked: boolean): void {
  const { threadId } = view.comment;
  openDialog(widget, view.node, {
    title: t(locked ? 'lock' : 'unlock'),
    content: [
      el('p', {}, t(locked ? 'lock_intro' : 'unlock_intro')),
      el(
        'label',
        { class: 'note' },
        t('lock_reason'),
        el('textarea', { name: 'reason', rows: 2, maxlength: MAX_REASON, dir: 'auto' }),
      ),
    ],
    submit: t(locked ? 'lock' : 'unlock'),
    async act(form) {
      const reason = (new FormData(form).get('reason') as string).trim().replace(/\s+/g, ' ');
      if (!reason) return t('lock_reason_missing');
      const input: LockInput = { locked, reason };
      try {
        await widget.transport.call('PUT', `/threads/${threadId}/lock`, input);
      } catch (error) {
        return await explain(widget, error);
      }
      widget.host.announce(t(locked ? 'locked_now' : 'unlocked_now'));
      widget.bus.threadChanged.emit(threadId);
      return undefined;
    },
  });
}

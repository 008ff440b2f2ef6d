/** Votes: shown immediately, corrected by the response, reverted if refused. */
import type { VoteResult } from '../../shared/contract.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import type { CommentView } from '../comment/types.js';
import style from '../style/write.css';
import { attempt } from '../core/problems.js';

/** Votes up or down; the same vote again removes it. */
export async function vote(widget: Widget, view: CommentView, direction: 1 | -1): Promise<void> {
  addStyle(view.node.getRootNode() as ShadowRoot, style);
  const { comment } = view;
  const before = widget.store.overlay?.votes[comment.id] ?? 0;
  const value = before === direction ? 0 : direction;

  function show(up: number, down: number, now: number): void {
    if (widget.store.overlay) widget.store.overlay.votes[comment.id] = now;
    widget.bus.commentChanged.emit({ ...view.comment, up, down });
  }

  const send = async (): Promise<void> => {
    const count = (vote: 1 | -1, shown: number): number =>
      Math.max(0, shown + Number(value === vote) - Number(before === vote));
    show(count(1, comment.up), count(-1, comment.down), value);
    try {
      const result = await widget.transport.call<VoteResult>('PUT', `/comments/${comment.id}/vote`, {
        value,
      });
      show(result.up, result.down, result.value);
      widget.host.emit('vote', result);
    } catch (error) {
      show(comment.up, comment.down, before);
      throw error;
    }
  };
  await attempt(widget, view.slot, send, { failed: 'vote_failed', signIn: 'sign_in_to_vote' });
}

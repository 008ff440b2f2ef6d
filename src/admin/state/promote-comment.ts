/** Pinning and featuring a comment. */
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { text } from '../language.js';
import type { QueueModel } from './use-queue.js';

export type Promoted = 'pin' | 'feature';

/** Pins or features the comment, or reverts that; returns the message, null if nothing changed. */
export async function promoteComment(
  api: Api,
  model: QueueModel,
  current: QueueItem | null,
  how: Promoted,
  on: boolean,
): Promise<string | null> {
  if (!current) return null;
  try {
    await api[how](current.comment.id, on);
    return how === 'pin' ? text.decide.pinDone(on) : text.decide.featureDone(on);
  } catch (error) {
    model.setNotice({ kind: 'failed', text: text.errors.prefix(explain(error)), canUndo: false });
    return null;
  }
}

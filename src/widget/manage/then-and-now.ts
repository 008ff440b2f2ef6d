/** A passage then and now, for a comment of the list. */
import type { ThreadList } from '../../shared/contract.js';
import type { Shown } from '../core/bus.js';
import { el } from '../core/build.js';
import { addStyle } from '../core/sheets.js';
import { query } from '../core/transport.js';
import type { Widget } from '../core/widget.js';
import style from '../style/edits.css';
import { difference } from './difference.js';
import { editWords } from './messages.js';

/** Differences between the passage of a comment in `root` then and now; empty if it has its old text again. */
export async function thenAndNow(
  widget: Widget,
  { anchor, threadId }: Shown,
  root: ShadowRoot,
): Promise<HTMLElement> {
  const words = await editWords(widget);
  addStyle(root, style);
  let next: string | null | undefined;
  do {
    const path = `/paragraphs/${anchor?.paragraphId}/threads${query({ cursor: next ?? undefined })}`;
    const list = await widget.transport.read<ThreadList>(path);
    const passage = list.items.find(({ id }) => id === threadId)?.passage;
    if (passage) return difference(list.edits[passage.edit] ?? [], words, passage.gone);
    next = list.next;
  } while (next);
  return el('div', {});
}

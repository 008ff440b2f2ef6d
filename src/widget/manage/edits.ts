/** Effects of edits on a thread in the panel: the passage then and now, folded addressed threads, manual moves. */
import type { DiffPart, PanelThread, ThreadList } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import { mayCurate } from '../core/permissions.js';
import style from '../style/edits.css';
import { attempt } from '../core/problems.js';
import { difference } from './difference.js';
import { undoMove } from './move.js';
import { reopen } from './resolution.js';
import { editWords, type EditWords } from './messages.js';

/** Threads shown this way, and how to redraw them once the reader is known. */
const redraw = new WeakMap<HTMLElement, () => void>();

/** Draws into the thread's section; `opener` is the person who started it, as far as its comments show. */
export async function showEdits(
  widget: Widget,
  node: HTMLElement,
  thread: PanelThread & Pick<ThreadList, 'edits'>,
  opener: () => string | null,
): Promise<void> {
  const words = await editWords(widget);
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  addStyle(root, style);
  if (!redraw.has(node)) {
    const leave = widget.bus.overlayChanged.listen(() => (node.isConnected ? redraw.get(node)?.() : leave()));
  }
  redraw.set(node, draw);
  draw();

  function draw(): void {
    const open = unfold(node);
    for (const old of node.querySelectorAll(':scope > .since')) old.remove();
    const { passage, resolution, moved, edits } = thread;
    if (resolution)
      return fold(widget, node, words, {
        ...{ id: thread.id, resolution, wasOpen: open, mayReopen: mayReopen() },
        edit: edits[resolution.edit ?? -1],
      });
    if (moved) node.firstElementChild?.after(movedLine());
    if (passage)
      node.firstElementChild?.after(
        disclosure(
          widget.words.t(passage.gone ? 'passage_removed' : 'passage_edited'),
          difference(edits[passage.edit] ?? [], words, passage.gone),
        ),
      );
  }

  function mayReopen(): boolean {
    const person = widget.store.overlay?.person.id;
    return mayCurate(widget) || (person !== undefined && person === opener());
  }

  function movedLine(): HTMLElement {
    const line = el('p', { class: 'since quiet' }, words.t('moved_by_hand'));
    if (mayCurate(widget))
      line.append(
        button(
          { class: 'link' },
          () =>
            void attempt(widget, line, async () => {
              await undoMove(widget, words, thread.id);
              node.remove();
            }),
          words.t('move_back'),
        ),
      );
    return line;
  }
}

function disclosure(title: string, content: HTMLElement): HTMLElement {
  return el('details', { class: 'since' }, el('summary', {}, title), content);
}

/** Moves everything out of the fold; null if there was none, else whether it was open. */
function unfold(node: HTMLElement): boolean | null {
  const folded = node.querySelector<HTMLDetailsElement>(':scope > .settled');
  const thread = folded?.querySelector('.folded-thread');
  if (!folded || !thread) return null;
  node.replaceChildren(...thread.childNodes);
  return folded.open;
}

interface Folded {
  id: string;
  resolution: NonNullable<PanelThread['resolution']>;
  /** The change by the edit that addressed it. */
  edit: DiffPart[] | undefined;
  /** Whether it was unfolded before the redraw; null if it was not folded. */
  wasOpen: boolean | null;
  mayReopen: boolean;
}

/** Folds an addressed thread under a line with who addressed it and what changed. */
function fold(
  widget: Widget,
  node: HTMLElement,
  words: EditWords,
  { id, resolution, edit, wasOpen, mayReopen }: Folded,
): void {
  const { t } = words;
  const { raisedBy, by, note } = resolution;
  const hadFocus = node.contains((node.getRootNode() as ShadowRoot).activeElement);
  const holdsTarget = wasOpen ?? node.querySelector('.landed') !== null;
  const line = el('summary', {}, t(edit ? 'addressed' : 'settled', { name: raisedBy }));
  const actions = el('div', { class: 'settled-actions' });
  if (mayReopen)
    actions.append(
      button(
        { class: 'link' },
        () => void attempt(widget, actions, () => reopen(widget, words, id)),
        t('reopen'),
      ),
    );
  const thread = el('div', { class: 'folded-thread' }, ...node.childNodes);
  node.append(
    el(
      'details',
      { class: 'settled', open: holdsTarget },
      line,
      note !== null && el('p', { class: 'note-text', dir: 'auto' }, note),
      el('p', { class: 'quiet by' }, t('settled_by', { name: by })),
      edit &&
        el(
          'div',
          { class: 'changed' },
          el('p', { class: 'unseen' }, t('what_changed')),
          difference(edit, words),
        ),
      thread,
      mayReopen && actions,
    ),
  );
  if (hadFocus) line.focus();
}

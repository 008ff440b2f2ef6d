/** What edits made of a thread in the panel: the passage then and now, settled threads folded, moves by hand. */
import type { DiffPart, PanelThread, ThreadList } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import type { Session } from '../core/session.js';
import { addStyle } from '../core/sheets.js';
import { mayCurate } from '../list/curate.js';
import style from '../style/edits.css';
import { attempt } from '../core/problems.js';
import { difference } from './difference.js';
import { undoMove } from './move.js';
import { reopen } from './settle.js';
import { editWords, type EditWords } from './words.js';

/** Threads shown so, and how to show them anew when it turns out who is reading. */
const redraw = new WeakMap<HTMLElement, () => void>();

/** Draws it into the thread's section; `opener` is who raised it, as far as its comments tell. */
export async function showEdits(
  session: Session,
  node: HTMLElement,
  thread: PanelThread & Pick<ThreadList, 'edits'>,
  opener: () => string | null,
): Promise<void> {
  const words = await editWords(session);
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  addStyle(root, style);
  if (!redraw.has(node)) {
    const leave = session.overlayChanged.listen(() => (node.isConnected ? redraw.get(node)?.() : leave()));
  }
  redraw.set(node, draw);
  draw();

  function draw(): void {
    const open = unfold(node);
    for (const old of node.querySelectorAll(':scope > .since')) old.remove();
    const { passage, resolution, moved, edits } = thread;
    if (resolution)
      return fold(session, node, thread, edits[resolution.edit ?? -1], open, mayReopen(), words);
    if (moved) node.firstElementChild?.after(movedLine());
    if (passage)
      node.firstElementChild?.after(
        disclosure(
          words.t(passage.gone ? 'passage_removed_since' : 'passage_edited_since'),
          difference(edits[passage.edit] ?? [], words, passage.gone),
        ),
      );
  }

  function mayReopen(): boolean {
    const person = session.overlay?.person.id;
    return mayCurate(session) || (person !== undefined && person === opener());
  }

  function movedLine(): HTMLElement {
    const line = el('p', { class: 'since quiet' }, words.t('moved_by_hand'));
    if (mayCurate(session))
      line.append(
        button(
          { class: 'link' },
          () =>
            void attempt(session, line, async () => {
              await undoMove(session, words, thread.id);
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

/** Everything back out of the fold; null when there was none, else whether it was open. */
function unfold(node: HTMLElement): boolean | null {
  const folded = node.querySelector<HTMLDetailsElement>(':scope > .settled');
  const thread = folded?.querySelector('.folded-thread');
  if (!folded || !thread) return null;
  node.replaceChildren(...thread.childNodes);
  return folded.open;
}

function fold(
  session: Session,
  node: HTMLElement,
  { id, resolution }: PanelThread,
  edit: DiffPart[] | undefined,
  wasOpen: boolean | null,
  mayReopen: boolean,
  words: EditWords,
): void {
  if (!resolution) return;
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
        () => void attempt(session, actions, () => reopen(session, words, id)),
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

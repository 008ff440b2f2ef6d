/** A menu at a comment's button. */
import { button, el, type Child } from '../core/build.js';
import { closeAt, movePopover, openPopover } from '../core/popover.js';
import { addStyle } from '../core/sheets.js';
import type { CommentView } from '../comment/types.js';
import style from '../style/write.css';

/** A menu item; `checked` for one of several choices. */
export interface Item {
  label: string;
  before?: Child;
  after?: Child;
  danger?: boolean;
  checked?: boolean;
  act: () => void;
}

/** Opens or closes a menu at the comment's button `act`; arrow keys move, Escape and a press elsewhere close it. */
export async function openItems(
  view: CommentView,
  act: 'menu' | 'react',
  find: () => Item[] | Promise<Item[]>,
): Promise<void> {
  const root = view.node.getRootNode() as ShadowRoot;
  // The comment may have been redrawn while this part was loading, and may be again while the menu is open.
  const opener = (): HTMLButtonElement | null => view.content.querySelector(`[data-act="${act}"]`);
  if (closeAt(opener())) return;
  const lines = await find();
  const end = new AbortController();
  addStyle(root, style);
  const items = lines.map(({ label, before, after, danger, checked, act: choose }) =>
    button(
      {
        class: danger ? 'item danger' : 'item',
        role: checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': checked === undefined ? null : String(checked),
        tabindex: -1,
      },
      () => {
        end.abort();
        choose();
      },
      before,
      label,
      after,
    ),
  );
  const menu = el('div', { class: 'menu', part: 'menu', role: 'menu', popover: 'auto' }, ...items);
  const rect = (opener() ?? view.node).getBoundingClientRect();

  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(root.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') end.abort();
    else if (to !== undefined) items.at(to % items.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Inside its landmark or dialog.
  (view.node.closest('.list,.panel') ?? root).append(menu);
  openPopover(menu, opener, end);
  const below = rect.bottom + 4 + menu.offsetHeight < innerHeight;
  const left = getComputedStyle(view.node).direction === 'rtl' ? rect.right - menu.offsetWidth : rect.left;
  movePopover(
    menu,
    Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8)),
    below ? rect.bottom + 4 : rect.top - 4 - menu.offsetHeight,
  );
  (items[lines.findIndex(({ checked }) => checked)] ?? items[0])?.focus();
}

/** What can be done with a comment besides answering it. */
import type { CommentPermalink, FlagResult } from '../../shared/contract.js';
import { remaining } from '../../shared/i18n/dates.js';
import { fragmentOf, pageUrl } from '../core/identity.js';
import { button, el, type Child } from '../core/build.js';
import { closeAt, movePopover, openPopover } from '../core/popover.js';
import type { Session } from '../core/session.js';
import { addStyle } from '../core/sheets.js';
import { isHeld, type CommentView } from '../list/comment.js';
import { mayCurate } from '../list/curate.js';
import style from '../style/write.css';
import { openDialog } from './dialog.js';
import { openFlagDialog } from './flag-dialog.js';
import { edit } from '../write/openers.js';
import { attempt, explain } from '../core/problems.js';
import { moderationItems } from './moderate.js';
import { promotionItems } from './promotion.js';
import { settleItems } from './settle.js';

/** One line of a menu; `checked` where it is one of several to choose from. */
export interface Item {
  label: string;
  before?: Child;
  after?: Child;
  danger?: boolean;
  checked?: boolean;
  act: () => void;
}

/** Opens a comment's menu at its button. */
export function openMenu(session: Session, view: CommentView): Promise<void> {
  return openItems(view, 'menu', async () => {
    const more = await curatorItems(session, view);
    return [...itemsOf(session, view), ...more];
  });
}

/** Opens a menu at the comment's button `act`, or closes it; arrows move, Escape and a press elsewhere close. */
export async function openItems(
  view: CommentView,
  act: 'menu' | 'react',
  find: () => Item[] | Promise<Item[]>,
): Promise<void> {
  const root = view.node.getRootNode() as ShadowRoot;
  // The comment may have been drawn anew while this part was on its way, and may be again while the menu is open.
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
  // Inside the landmark or dialog it belongs to.
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

function itemsOf(session: Session, view: CommentView): Item[] {
  const { t } = session.words;
  const { overlay } = session;
  const { comment } = view;
  const own = overlay !== null && comment.author?.id === overlay.person.id;
  const items: Item[] = [];
  if (!isHeld(comment)) items.push({ label: t('copy_link'), act: () => void copyLink(session, view) });
  if (own) {
    const until = editableUntil(session, view);
    if (until !== null && Date.parse(until) > Date.now()) {
      const time = remaining(session.words.locale, until, Date.now());
      items.push({ label: t('edit_left', { time }), act: () => void edit(session, view) });
    }
    items.push({ label: t('delete'), danger: true, act: () => askDelete(session, view) });
  } else if (overlay?.flags.includes(comment.id))
    items.push({ label: t('withdraw_report'), act: () => void withdraw(session, view) });
  else items.push({ label: t('report'), act: () => void openFlagDialog(session, view) });
  return items;
}

/** What authors and moderators may do besides. */
async function curatorItems(session: Session, view: CommentView): Promise<Item[]> {
  if (isHeld(view.comment) || !mayCurate(session)) return [];
  const { id } = view.comment;
  const found = await session.transport.read<CommentPermalink>(`/comments/${id}`, true).catch(() => null);
  if (!found) return [];
  const items = await Promise.all([
    settleItems(session, view, found.thread),
    moderationItems(session, view, found.thread),
  ]);
  return [...promotionItems(session, view), ...items.flat()];
}

function editableUntil({ overlay }: Session, { comment }: CommentView): string | null {
  const listed = overlay?.editable.find(({ id }) => id === comment.id)?.until;
  return listed ?? ('editableUntil' in comment ? comment.editableUntil : null);
}

async function copyLink(session: Session, view: CommentView): Promise<void> {
  const { t } = session.words;
  const url = pageUrl(session.host) + fragmentOf(view.comment.id);
  const copied = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  const text = copied ? t('link_copied') : t('link_not_copied', { url });
  view.slot.querySelector('.notice')?.remove();
  view.slot.append(el('p', { class: 'notice quiet' }, text));
  session.say(text);
}

async function withdraw(session: Session, view: CommentView): Promise<void> {
  const { id } = view.comment;
  const send = async (): Promise<void> => {
    const result = await session.transport.call<FlagResult | undefined>('DELETE', `/comments/${id}/flag`);
    if (session.overlay) session.overlay.flags = session.overlay.flags.filter((flag) => flag !== id);
    session.say(session.words.t('report_withdrawn'));
    session.tell('flag', result ?? { commentId: id, flagged: false });
  };
  await attempt(session, view.slot, send, 'withdraw_failed');
}

function askDelete(session: Session, view: CommentView): void {
  const { t } = session.words;
  const { id } = view.comment;
  openDialog(session, view.node, {
    title: t('delete_title'),
    content: [el('p', {}, t('delete_text'))],
    submit: t('delete'),
    danger: true,
    async act() {
      try {
        await session.transport.call('DELETE', `/comments/${id}`);
      } catch (error) {
        return explain(session, error);
      }
      if (session.overlay) session.overlay.held = session.overlay.held.filter((held) => held.id !== id);
      view.comment = { ...view.comment, status: 'deleted' };
      session.commentRemoved.emit(id);
      session.say(t('deleted'));
      session.quietly(session.refresh());
      return undefined;
    },
  });
}

/** The menu of a comment: all actions except replying and voting. */
import type { CommentPermalink, FlagResult } from '../../shared/contract.js';
import { remaining } from '../../shared/i18n/dates.js';
import { fragmentOf, pageUrl } from '../core/identity.js';
import { el } from '../core/build.js';
import type { Uses, Widget } from '../core/widget.js';
import { isHeld } from '../comment/status.js';
import type { CommentView } from '../comment/types.js';
import { mayCurate } from '../core/permissions.js';
import { openDialog } from './dialog.js';
import { openFlagDialog } from './flag-dialog.js';
import { openItems, type Item } from './items.js';
import { edit } from '../write/open-composer.js';
import { loadOrRetry } from '../core/parts.js';
import { attempt, explain } from '../core/problems.js';
import { mattersWords } from './messages.js';
import { parts } from './parts.js';
import { moderationItems } from './moderate.js';
import { promotionItems } from './promotion.js';
import { resolutionItems } from './resolution.js';

/** Opens a comment's menu at its button. */
export function openMenu(widget: Widget, view: CommentView): Promise<void> {
  return openItems(view, 'menu', async () => {
    const [more, matters] = await Promise.all([curatorItems(widget, view), mattersItems(widget, view)]);
    return [...itemsOf(widget, view), ...more, ...matters];
  });
}

function itemsOf(widget: Widget, view: CommentView): Item[] {
  const { t } = widget.words;
  const { overlay } = widget.store;
  const { comment } = view;
  const own = overlay !== null && comment.author?.id === overlay.person.id;
  const items: Item[] = [];
  if (!isHeld(comment)) items.push({ label: t('copy_link'), act: () => void copyLink(widget, view) });
  if (own) {
    const until = editableUntil(widget, view);
    if (until !== null && Date.parse(until) > Date.now()) {
      const time = remaining(widget.words.locale, until, Date.now());
      items.push({ label: t('edit_left', { time }), act: () => void edit(widget, view) });
    }
    items.push({ label: t('delete'), danger: true, act: () => askDelete(widget, view) });
  } else if (overlay?.flags.includes(comment.id))
    items.push({ label: t('withdraw_report'), act: () => void withdraw(widget, view) });
  else items.push({ label: t('report'), act: () => void openFlagDialog(widget, view) });
  return items;
}

/**
 * Reporting illegal content, which needs no account, and a signed-in reader's own reports; their texts are loaded when
 * needed.
 */
async function mattersItems(widget: Widget, view: CommentView): Promise<Item[]> {
  const words = await mattersWords(widget).catch(() => null);
  if (!words) return [];
  const { overlay } = widget.store;
  const { comment, node, slot } = view;
  const load = () => loadOrRetry(widget.words, slot, parts.matters);
  const items: Item[] = [];
  if (!isHeld(comment) && comment.author?.id !== overlay?.person.id)
    items.push({
      label: words.t('notice'),
      act: () => void load().then((module) => module.openNotice(widget, view, words, openDialog)),
    });
  if (!overlay) return items;
  const open = (about?: string) => () =>
    void load().then((module) => module.openMatters(widget, node, words, openDialog, about));
  if (comment.status === 'rejected' || comment.status === 'spam')
    items.push({ label: words.t('ask_again'), act: open(comment.id) });
  items.push({ label: words.t('matters'), act: open() });
  return items;
}

/** Additional actions for authors and moderators. */
async function curatorItems(widget: Widget, view: CommentView): Promise<Item[]> {
  if (isHeld(view.comment) || !mayCurate(widget)) return [];
  const { id } = view.comment;
  const found = await widget.transport.read<CommentPermalink>(`/comments/${id}`, true).catch(() => null);
  if (!found) return [];
  const items = await Promise.all([
    resolutionItems(widget, view, found.thread),
    moderationItems(widget, view, found.thread),
  ]);
  return [...promotionItems(widget, view), ...items.flat()];
}

function editableUntil({ store: { overlay } }: Uses<'store'>, { comment }: CommentView): string | null {
  const listed = overlay?.editable.find(({ id }) => id === comment.id)?.until;
  return listed ?? ('editableUntil' in comment ? comment.editableUntil : null);
}

async function copyLink(widget: Widget, view: CommentView): Promise<void> {
  const { t } = widget.words;
  const url = pageUrl(widget.host.element) + fragmentOf(view.comment.id);
  const copied = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  const text = copied ? t('link_copied') : t('link_not_copied', { url });
  view.slot.querySelector('.notice')?.remove();
  view.slot.append(el('p', { class: 'notice quiet' }, text));
  widget.host.announce(text);
}

async function withdraw(widget: Widget, view: CommentView): Promise<void> {
  const { id } = view.comment;
  const send = async (): Promise<void> => {
    const result = await widget.transport.call<FlagResult | undefined>('DELETE', `/comments/${id}/flag`);
    if (widget.store.overlay)
      widget.store.overlay.flags = widget.store.overlay.flags.filter((flag) => flag !== id);
    widget.host.announce(widget.words.t('report_withdrawn'));
    widget.host.emit('flag', result ?? { commentId: id, flagged: false });
  };
  await attempt(widget, view.slot, send, { failed: 'withdraw_failed' });
}

function askDelete(widget: Widget, view: CommentView): void {
  const { t } = widget.words;
  const { id } = view.comment;
  openDialog(widget, view.node, {
    title: t('delete_title'),
    content: [el('p', {}, t('delete_text'))],
    submit: t('delete'),
    danger: true,
    async act() {
      try {
        await widget.transport.call('DELETE', `/comments/${id}`);
      } catch (error) {
        return await explain(widget, error);
      }
      if (widget.store.overlay)
        widget.store.overlay.held = widget.store.overlay.held.filter((held) => held.id !== id);
      view.comment = { ...view.comment, status: 'deleted' };
      widget.bus.commentRemoved.emit(id);
      widget.host.announce(t('deleted'));
      widget.host.background(widget.store.refresh());
      return undefined;
    },
  });
}

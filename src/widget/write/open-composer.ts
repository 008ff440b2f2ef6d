/** Opens composers: under the list's head, under a comment, in a thread's panel. */
import type { CommentSource, OwnComment, Posted, PreviewResult } from '../../shared/contract.js';
import { button, fill } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { loadOrRetry } from '../core/parts.js';
import { addStyle } from '../core/sheets.js';
import type { CommentView } from '../comment/types.js';
import style from '../style/write.css';
import { createComposer, type Composer, type ComposerOptions } from './composer.js';
import { deliverFromElsewhere, keptUnsent, type Message } from './pending-store.js';
import { answer, post, startThread } from './posting.js';
import { attempt, isSignedIn, mayWrite, obstacle } from '../core/problems.js';
import { createSignature } from './author-fields.js';
import { parts } from './parts.js';
import { createTextarea } from './textarea.js';

/** A composer in its slot, and the content to restore afterwards. */
interface Placed {
  composer: Composer;
  slot: HTMLElement;
  before: ChildNode[];
}

/** By draft name: a composer that is still sending moves along when it is opened again elsewhere. */
const composers = new WeakMap<Widget, Map<string, Placed>>();

export type OpenerOptions = Omit<ComposerOptions, 'close' | 'signature' | 'createField'> & {
  close?: (sent: boolean) => void;
};

/** Opens a composer in `slot` and focuses it; when it closes, the content of `slot` is restored. */
export async function openComposer(widget: Widget, slot: HTMLElement, options: OpenerOptions): Promise<void> {
  const open = slot.querySelector<HTMLElement>('.composer [role=textbox],.composer textarea');
  if (open) return open.focus();
  (await placeComposer(widget, slot, options))?.focus();
}

/**
 * Puts a composer into `slot` that is one line until it is used. A reader who must sign in first gets a button for it,
 * a banned one the reason and the end.
 */
export async function readyComposer(
  widget: Widget,
  slot: HTMLElement,
  options: OpenerOptions,
): Promise<void> {
  if (slot.querySelector('.composer,.write')) return;
  const { t } = widget.words;
  if (await mayWrite(widget)) await placeComposer(widget, slot, { ...options, idle: true });
  else
    fill(slot, [
      button({ class: 'write sign-in' }, () => void widget.host.emit('login-request'), t('sign_in_needed')),
    ]);
}

/** A composer in `slot`; null if a notice is shown instead why the reader may not write. */
async function placeComposer(
  widget: Widget,
  slot: HTMLElement,
  options: OpenerOptions,
): Promise<Composer | null> {
  const root = slot.getRootNode() as ShadowRoot;
  addStyle(root, style);
  const before = [...slot.childNodes].filter((node) => !(node instanceof Element && node.matches('.notice')));
  const known = composers.get(widget) ?? new Map<string, Placed>();
  composers.set(widget, known);
  const under = known.get(options.draft ?? '');
  if (under?.composer.busy()) {
    fill(under.slot, under.before);
    Object.assign(under, { slot, before });
    fill(slot, [under.composer.node]);
    return under.composer;
  }
  const refused = widget.store.overlay?.warning
    ? await (await parts.matters()).warningNotice(widget)
    : await obstacle(widget, { writes: true });
  if (refused) {
    fill(slot, [...before, refused]);
    return null;
  }
  const isGuest = options.draft !== null && !(await isSignedIn(widget));
  const [{ createField }, guest] = await Promise.all([
    parts.editor().catch(() => ({ createField: createTextarea })),
    isGuest ? loadOrRetry(widget.words, slot, parts.guest) : null,
  ]);
  const composer = createComposer(widget, {
    ...options,
    createField: (field) => createField({ ...field, widget, root }),
    signature: options.draft === null ? null : (errorId) => createSignature(widget, guest, errorId),
    close(sent) {
      const { slot: last, before: restored } = placed;
      const { activeElement } = last.getRootNode() as ShadowRoot | Document;
      const had = last.contains(activeElement);
      fill(last, restored);
      options.close?.(sent);
      if (!sent || had) last.querySelector<HTMLElement>('button')?.focus({ preventScroll: sent });
    },
  });
  const placed: Placed = { composer, slot, before };
  if (options.draft !== null) known.set(options.draft, placed);
  fill(slot, [composer.node]);
  return composer;
}

/** Sends a message left by an earlier page; it is shown in `slot` while pending, if it was written on this page. */
export async function resume(widget: Widget, slot: () => Promise<HTMLElement>): Promise<void> {
  const unsent = await keptUnsent(widget);
  if (!unsent || composers.get(widget)?.get(unsent.draft)?.composer.busy()) return;
  const send = (message: Message): Promise<Posted> =>
    post(widget, unsent.path, { ...unsent.input, body: message.body }, message);
  if (unsent.page !== widget.store.pagePath) return await deliverFromElsewhere(widget, unsent);
  const { t } = widget.words;
  const { draft, key, body } = unsent;
  const options = { label: t('write_comment'), submit: t('post'), draft, key, text: body, send };
  await (await placeComposer(widget, await slot(), options))?.send();
}

/** Subject of a new comment from the head of the list: an author's question, else a paragraph, else the article. */
interface Subject extends Pick<ComposerOptions, 'label' | 'about' | 'threadId'> {
  paragraphId: string | undefined;
}

/** Writing at the head of the list; `posted` shows the result. */
export function compose(
  widget: Widget,
  slot: HTMLElement,
  { paragraphId, ...subject }: Subject,
  posted: (posted: Posted) => Promise<void>,
): Promise<void> {
  const { threadId } = subject;
  return openComposer(widget, slot, {
    ...subject,
    submit: widget.words.t('post'),
    draft: threadId
      ? 'thread:' + threadId
      : 'article:' + (paragraphId ?? widget.store.page.article?.id ?? location.pathname),
    send: async (message) =>
      posted(
        await (threadId
          ? answer(widget, threadId, undefined, message)
          : startThread(widget, message, paragraphId ? { paragraph: { id: paragraphId } } : {})),
      ),
  });
}

/** Replies to `view`'s comment. */
export function reply(widget: Widget, view: CommentView): Promise<void> {
  const { t } = widget.words;
  const { id, threadId, author } = view.comment;
  return openComposer(widget, view.slot, {
    label: t('write_reply', { name: author?.name ?? t('someone') }),
    submit: t('reply'),
    draft: 'reply:' + id,
    threadId,
    send: (message) => answer(widget, threadId, id, message),
    close: () => focusAction(view, 'reply'),
  });
}

/** Edits an own comment within the edit window. */
export async function edit(widget: Widget, view: CommentView): Promise<void> {
  const { t } = widget.words;
  const { id, threadId } = view.comment;
  const open = async (): Promise<void> => {
    const source = await widget.transport.call<CommentSource>('GET', `/comments/${id}/source`);
    // With the rendered text, a rich field can show the same.
    const { html } = await widget.transport.call<PreviewResult>('POST', '/preview', {
      body: source.body,
      articleId: widget.store.page.article?.id,
    });
    view.node.classList.add('editing');
    await openComposer(widget, view.slot, {
      label: t('edit_comment'),
      submit: t('save'),
      draft: null,
      threadId,
      text: source.body,
      html,
      async send({ body }) {
        const match = { 'if-match': `"${source.version}"` };
        const changed = await widget.transport.call<OwnComment>('PATCH', `/comments/${id}`, { body }, match);
        widget.bus.commentChanged.emit(changed);
        widget.host.announce(t('saved'));
      },
      close() {
        view.node.classList.remove('editing');
        focusAction(view, 'menu');
      },
    });
  };
  await attempt(widget, view.slot, open, { writes: true });
}

/** Focuses one of a comment's buttons. */
export function focusAction(view: CommentView, kind: string): void {
  view.content.querySelector<HTMLElement>(`[data-act="${kind}"]`)?.focus();
}

/** Sends comments, with the consent text that the author agreed to, and applies the response to the page. */
import type { Posted, ReplyInput, StartThreadInput } from '../../shared/contract.js';
import { pageUrl } from '../core/identity.js';
import { ignoreFailure } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { parts } from './parts.js';
import { deliver, type Message } from './pending-store.js';

/** Starts a thread on a paragraph or on the article. */
export function startThread(
  widget: Widget,
  message: Message,
  about: Pick<StartThreadInput, 'paragraph' | 'quote'> = {},
): Promise<Posted> {
  const { article } = widget.store.page;
  const input: StartThreadInput = {
    article: article
      ? { id: article.id }
      : { url: pageUrl(widget.host.element), title: document.title.slice(0, 500) },
    ...about,
    body: message.body,
  };
  return post(widget, '/threads', input, message);
}

/** Replies to a thread, or to a comment in it. */
export function answer(
  widget: Widget,
  threadId: string,
  parentId: string | undefined,
  message: Message,
): Promise<Posted> {
  const input: ReplyInput = { body: message.body, ...(parentId && { parentId }) };
  return post(widget, `/threads/${threadId}/comments`, input, message);
}

/** Sends `message`; `input` describes its subject. */
export async function post(
  widget: Widget,
  path: string,
  input: StartThreadInput | ReplyInput,
  message: Message,
): Promise<Posted> {
  const { consent } = widget.store.page.site.settings;
  const sending = deliver(widget, {
    ...message,
    path,
    input: consent ? { ...input, consent: consent.text } : input,
  });
  const known = sending.then(
    (posted) => void widget.store.ownIds.add(posted.comment.id),
    () => undefined,
  );
  widget.store.pendingPost = known;
  const posted = await sending;
  await known;
  takeIn(widget, posted);
  const { comment } = posted;
  const { overlay } = widget.store;
  if (overlay && comment.status !== 'published') overlay.held.unshift(comment);
  else if (overlay && comment.editableUntil)
    overlay.editable.push({ id: comment.id, until: comment.editableUntil });
  widget.bus.commentPosted.emit(posted);
  if (!overlay) void widget.store.loadOverlay().catch(() => undefined);
  widget.host.emit('comment-posted', posted);
  widget.host.announce(widget.words.t(comment.status === 'published' ? 'posted' : 'posted_held'));
  return posted;
}

/** Adds the comment to the page; the first comment creates the article, which can be followed from then on. */
function takeIn(widget: Widget, { article, comment, thread }: Posted): void {
  const { store, host } = widget;
  if (thread.paragraphId) store.readState.markParagraph(thread.paragraphId, comment.createdAt);
  const isFirst = store.page.article === null;
  store.page = { ...store.page, article };
  host.background(store.refresh());
  if (isFirst) void parts.live().then(({ followArticle }) => followArticle(widget), ignoreFailure);
}

/** Random and unique; `crypto.randomUUID` is missing on pages without https. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
    part.toString(16).padStart(8, '0'),
  ).join('');
}

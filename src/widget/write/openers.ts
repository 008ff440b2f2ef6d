/** Where composers open: under the list's head, under a comment, in a thread's panel. */
import type { CommentSource, OwnComment } from '../../shared/contract.js';
import { fill } from '../core/build.js';
import type { Session } from '../core/session.js';
import { addStyle } from '../core/sheets.js';
import type { CommentView } from '../list/comment.js';
import style from '../style/write.css';
import { createComposer, type ComposerOptions } from './composer.js';
import { answer, startThread } from './posting.js';
import { attempt, isSignedIn, obstacle } from './problems.js';
import { createSignature } from './signature.js';

/** Opens a composer in `slot` and gives it the focus; when it closes, `slot` is as before. */
export async function openComposer(
  session: Session,
  slot: HTMLElement,
  options: Omit<ComposerOptions, 'close' | 'signature'> & { close?: (sent: boolean) => void },
): Promise<void> {
  addStyle(slot.getRootNode() as ShadowRoot, style);
  const open = slot.querySelector<HTMLElement>('.composer textarea');
  if (open) return open.focus();
  const before = [...slot.childNodes].filter((node) => !(node instanceof Element && node.matches('.notice')));
  const refused = await obstacle(session, true);
  if (refused) return fill(slot, [...before, refused]);
  const isGuest = !(await isSignedIn(session));
  const composer = createComposer(session, {
    ...options,
    signature: options.draft === null ? null : (errorId) => createSignature(session, isGuest, errorId),
    close(sent) {
      fill(slot, before);
      options.close?.(sent);
      if (!sent) slot.querySelector<HTMLElement>('button')?.focus();
    },
  });
  fill(slot, [composer.node]);
  composer.focus();
}

/** A comment on the article as a whole. */
export function compose(session: Session, slot: HTMLElement): Promise<void> {
  return openComposer(session, slot, {
    label: session.words.t('write_comment'),
    submit: session.words.t('post'),
    draft: 'article:' + (session.page.article?.id ?? location.pathname),
    send: (body, key) => startThread(session, body, key),
  });
}

/** An answer to `view`'s comment. */
export function reply(session: Session, view: CommentView): Promise<void> {
  const { t } = session.words;
  const { id, threadId, author } = view.comment;
  return openComposer(session, view.slot, {
    label: t('write_reply', { name: author?.name ?? t('someone') }),
    submit: t('reply'),
    draft: 'reply:' + id,
    threadId,
    send: (body, key) => answer(session, threadId, id, body, key),
    close: () => focusAction(view, 'reply'),
  });
}

/** Changes an own comment while its window is open. */
export async function edit(session: Session, view: CommentView): Promise<void> {
  const { t } = session.words;
  const { id, threadId } = view.comment;
  const open = async (): Promise<void> => {
    const source = await session.transport.call<CommentSource>('GET', `/comments/${id}/source`);
    view.node.classList.add('editing');
    await openComposer(session, view.slot, {
      label: t('edit_comment'),
      submit: t('save'),
      draft: null,
      threadId,
      text: source.body,
      async send(body) {
        const match = { 'if-match': `"${source.version}"` };
        const changed = await session.transport.call<OwnComment>('PATCH', `/comments/${id}`, { body }, match);
        session.commentChanged.emit(changed);
        session.say(t('saved'));
      },
      close() {
        view.node.classList.remove('editing');
        focusAction(view, 'menu');
      },
    });
  };
  await attempt(session, view.slot, open, true);
}

/** Gives the focus to one of a comment's buttons. */
export function focusAction(view: CommentView, kind: string): void {
  view.content.querySelector<HTMLElement>(`[data-act="${kind}"]`)?.focus();
}

/** One thread in the panel: its question or phrase, its comments, and the reply field. */
import type { CommentList, OwnComment, Thread } from '../../shared/contract.js';
import { button, el, fill } from '../core/build.js';
import { parts } from './parts.js';
import type { Widget } from '../core/widget.js';
import { query } from '../core/transport.js';
import { isOpen, mayCurate } from '../core/permissions.js';
import { phrase } from '../comment/quote.js';
import { createTree, type Tree } from '../comment/tree.js';
import type { LoadedThread } from './types.js';
import { openComposer } from '../write/open-composer.js';
import { answer } from '../write/posting.js';

export interface ThreadSection {
  node: HTMLElement;
  thread: Thread;
  tree: Tree;
  /** Applies a changed thread: locked, closed, reworded. */
  update: (thread: Thread | LoadedThread) => void;
}

/** The section of one thread. If its question is the panel's title, text and field are shown there. */
// eslint-disable-next-line max-lines-per-function -- One thread and its state; a class is 100 bytes more (decision 033).
export function threadSection(
  widget: Widget,
  first: Thread,
  list: CommentList | null,
  isTitle: () => boolean,
  end: AbortSignal,
): ThreadSection {
  const { t } = widget.words;
  const tree = createTree(
    widget,
    { quoted: false, mayReply: () => !section.thread.locked && isOpen(widget) },
    end,
  );
  const head = el('div', { class: 'thread-head' });
  const tools = el('div', { class: 'thread-tools' });
  const foot = el('div', { class: 'thread-foot' });
  let edited = false;
  const section: ThreadSection = {
    node: el('section', { class: 'thread' }, head, tools, tree.list, foot),
    thread: first,
    tree,
    update,
  };

  function update(thread: Thread | LoadedThread): void {
    section.thread = thread;
    const question = isTitle() ? null : thread.question;
    fill(head, [
      question !== null && el('p', { class: 'asker quiet' }, t('question_from_author')),
      question !== null && el('h3', { dir: 'auto' }, question),
      thread.quote !== null && phrase(thread.quote),
    ]);
    if (thread.kind === 'prompt' && mayCurate(widget)) widget.host.background(showTools(thread));
    if (thread.locked) {
      const text = t(thread.kind === 'prompt' ? 'question_closed' : 'thread_locked');
      fill(foot, [el('p', { class: 'notice quiet' }, text)]);
    } else if (question !== null && isOpen(widget)) {
      if (!foot.querySelector('.composer,.write'))
        fill(foot, [button({ class: 'write' }, () => void open(), t('panel_answer'))]);
    } else fill(foot, []);
    tree.redraw();
    showEdits(thread);
  }

  async function showTools(thread: Thread): Promise<void> {
    const { questionTools } = await parts.manage();
    const made = await questionTools(widget, thread);
    if (section.thread !== thread) return;
    const { activeElement } = tools.getRootNode() as ShadowRoot;
    const focused = [...tools.querySelectorAll('button')].findIndex((one) => one === activeElement);
    fill(tools, [made]);
    tools.querySelectorAll('button')[focused]?.focus();
  }

  /** Shows the effects of edits, if there were any; the first comment's author started the thread. */
  function showEdits(thread: Thread | LoadedThread): void {
    if (!('edits' in thread)) return;
    const { passage, resolution, moved } = thread;
    if (!edited && !passage && !resolution && !moved) return;
    edited = true;
    const opener = (): string | null =>
      (thread.kind === 'discussion' && [...tree.views.values()][0]?.comment.author?.id) || null;
    widget.host.background(
      parts.manage().then((module) => module.showEdits(widget, section.node, thread, opener)),
    );
  }

  function open(): Promise<void> {
    return openComposer(widget, foot, {
      label: t('panel_answer'),
      submit: t('post'),
      draft: 'thread:' + section.thread.id,
      threadId: section.thread.id,
      send: (message) => answer(widget, section.thread.id, undefined, message),
    });
  }

  function show({ items, next }: CommentList): void {
    for (const comment of items) tree.addTop(comment, 'end');
    if (next === null) return;
    const more = button(
      { class: 'link more' },
      () => widget.host.background(showMore(more, next)),
      t('load_more'),
    );
    tree.list.after(more);
  }

  async function showMore(more: HTMLElement, cursor: string): Promise<void> {
    const { id, articleId } = section.thread;
    const path = `/articles/${articleId}/comments${query({ thread: id, sort: 'oldest', cursor })}`;
    const page = await widget.transport.read<CommentList>(path);
    more.remove();
    const first = page.items[0]?.id;
    show(page);
    const view = first && tree.views.get(first);
    if (view) view.node.querySelector<HTMLElement>('article')?.focus();
  }

  update(first);
  if (list) show(list);
  return section;
}

/** The thread of a held comment, as far as the comment describes it. */
export function unlistedThread({ threadId, articleId, anchor, createdAt }: OwnComment): Thread {
  const exact = anchor?.quote ?? null;
  return {
    id: threadId,
    articleId,
    paragraphId: anchor?.paragraphId ?? null,
    kind: 'discussion',
    quote: exact === null ? null : { exact, prefix: '', suffix: '', start: 0, end: exact.length },
    question: null,
    display: null,
    locked: false,
    lockedBy: null,
    resolved: false,
    comments: 0,
    createdAt,
  };
}

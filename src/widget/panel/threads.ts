/** The threads of a paragraph in its panel: loading, updating, finding. */
import type { PageParagraph, Thread, ThreadList } from '../../shared/contract.js';
import { button, el, fill } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { query } from '../core/transport.js';
import { isUnread } from '../comment/status.js';
import type { CommentView } from '../comment/types.js';
import { createNewComments } from '../comment/new-comments.js';
import { threadSection, unlistedThread, type ThreadSection } from './thread-section.js';
import type { LoadedThread } from './types.js';

const THREADS_A_PAGE = 20;

export interface PanelThreads {
  has: (threadId: string) => boolean;
  /** Draws a thread, or its changes. */
  shelve: (thread: LoadedThread | Thread) => ThreadSection;
  /** Applies the page's mark for a thread that is shown. */
  update: (mark: PageParagraph['marks'][number]) => void;
  /** Draws everything again. */
  load: () => Promise<void>;
  /** Reads the effects of edits and manual changes on the shown threads again. */
  reread: () => Promise<void>;
  find: (commentId: string) => CommentView | undefined;
  /** The first unread comment. */
  firstUnread: () => CommentView | undefined;
}

/** Which threads a panel shows. */
export interface PanelScope {
  /** Ids of its paragraphs. */
  ids: () => string[];
  /** The question that is the panel's title. */
  titleId: () => string | undefined;
}

/** The threads of `scope` in `scroll`, until `end`. */
// eslint-disable-next-line max-lines-per-function -- One map of threads; a class is 100 bytes more (decision 033).
export function createPanelThreads(
  widget: Widget,
  scroll: HTMLElement,
  { ids, titleId }: PanelScope,
  end: AbortSignal,
): PanelThreads {
  const { t } = widget.words;
  const sections = new Map<string, ThreadSection>();

  function shelve(thread: LoadedThread | Thread): ThreadSection {
    const known = sections.get(thread.id);
    if (known) known.update(thread);
    const list = 'list' in thread ? thread.list : null;
    const section = known ?? threadSection(widget, thread, list, () => titleId() === thread.id, end);
    sections.set(thread.id, section);
    if (!known)
      scroll.querySelector('.threads')?.[thread.kind === 'prompt' ? 'prepend' : 'append'](section.node);
    // Threads on the same phrase share a heading.
    const above = section.node.previousElementSibling?.querySelector('.thread-head')?.textContent;
    const own = section.node.querySelector('.thread-head')?.textContent;
    section.node.classList.toggle('same', Boolean(own) && own === above);
    return section;
  }

  async function load(): Promise<void> {
    sections.clear();
    fill(scroll, [news.pill, el('div', { class: 'threads' })]);
    try {
      for (const id of ids()) await loadThreads(id, undefined);
      for (const held of widget.store.overlay?.held ?? []) {
        if (held.anchor === null || !ids().includes(held.anchor.paragraphId)) continue;
        // A thread without public comments is only known from the reader's own comment.
        const { tree } = sections.get(held.threadId) ?? shelve(unlistedThread(held));
        if (held.parentId === null) tree.addTop(held, 'end');
        else tree.addReply(held);
      }
    } catch (error) {
      const again = button({ class: 'link' }, () => void load(), t('retry'));
      fill(scroll, [el('p', { class: 'notice bad' }, t('load_failed'), again)]);
      widget.host.emit('error', { error });
    }
  }

  async function read(id: string, cursor?: string) {
    const path = `/paragraphs/${id}/threads${query({ limit: THREADS_A_PAGE, cursor })}`;
    const { items, edits, next } = await widget.transport.read<ThreadList>(path, true);
    return { items: items.map((thread) => ({ ...thread, edits })), next };
  }

  async function loadThreads(id: string, cursor: string | undefined): Promise<void> {
    const { items, next } = await read(id, cursor);
    if (end.aborted) return;
    for (const thread of items) shelve(thread);
    if (next === null) return;
    const more = button(
      { class: 'link more' },
      () => (more.remove(), widget.host.background(loadThreads(id, next))),
      t('load_more'),
    );
    scroll.append(more);
  }

  async function reread(): Promise<void> {
    for (const id of ids())
      for (const thread of (await read(id)).items) sections.get(thread.id)?.update(thread);
  }

  function find(id: string): CommentView | undefined {
    return [...sections.values()].map(({ tree }) => tree.views.get(id)).find(Boolean);
  }

  widget.bus.overlayChanged.listen(() => {
    for (const section of sections.values()) section.update(section.thread);
  }, end);

  const news = createNewComments(
    widget,
    {
      list: scroll,
      views: { has: (id) => !!find(id), get: find },
      addReply: (reply) => sections.get(reply.threadId)?.tree.addReply(reply) ?? null,
    },
    {
      concerns: (paragraphId) => paragraphId !== null && ids().includes(paragraphId),
      insertTop: (top) => {
        const section = sections.get(top.threadId);
        if (section) section.tree.addTop(top, 'end');
        else void load();
      },
      reload: load,
    },
    end,
  );

  return {
    has: (threadId) => sections.has(threadId),
    shelve,
    update(mark) {
      const section = sections.get(mark.id);
      section?.update({ ...section.thread, ...mark });
    },
    load,
    reread,
    find,
    firstUnread: () =>
      [...sections.values()]
        .flatMap(({ tree }) => [...tree.views.values()])
        .find(({ comment }) => isUnread(widget, comment)),
  };
}

/**
 * The thread panel: everything said at one paragraph, and the place to say more. Several may be open beside their
 * paragraphs, elsewhere one at a time.
 */
import type { QuoteSelector } from '../../shared/anchoring/types.js';
import type { Thread, ThreadList } from '../../shared/contract.js';
import { keepFocusInside, layerOf } from '../article/layer.js';
import { phraseRange } from '../article/marks.js';
import { rangeOf } from '../article/ranges.js';
import type { Reader } from '../article/reader.js';
import { standFor } from '../article/stand.js';
import { button, el, fill } from '../core/build.js';
import { load } from '../core/lazy.js';
import type { PanelTarget, Session } from '../core/session.js';
import { addStyle } from '../core/sheets.js';
import { query } from '../core/transport.js';
import type { CommentView } from '../list/comment.js';
import { mayCurate } from '../list/curate.js';
import { icon } from '../list/icons.js';
import { land } from '../list/list.js';
import { createNews } from '../list/news.js';
import comment from '../style/comment.css';
import style from '../style/panel.css';
import { openComposer } from './openers.js';
import { frame, settle } from './panel-frame.js';
import { paragraphRef } from './paragraph-ref.js';
import { startThread } from './posting.js';
import {
  phrase,
  threadSection,
  unlistedThread,
  type LoadedThread,
  type ThreadSection,
} from './thread-section.js';

const THREADS_A_PAGE = 20;
/** The column of an article that is gone. */
const NOWHERE = { left: 0, right: 0, freeLeft: 0, freeRight: 0, rtl: false };

interface Open {
  session: Session;
  /** The paragraph's element. */
  element: Element;
  besides: boolean;
  close: (returnFocus: boolean) => void;
  focus: () => void;
}

const open = new Set<Open>();
/** Whose phrase is marked strongly. */
let marking: Open | undefined;

/** Opens the panel for a paragraph of the article. */
export async function openPanel(session: Session, reader: Reader, target: PanelTarget): Promise<void> {
  const { t } = session.words;
  const { block, quote, threadId, commentId, write } = target;
  const element = reader.content.elements[block];
  const badge = reader.margin?.badges[block];
  if (!element || !badge) return;
  const known = [...open].find((other) => other.element === element);
  if (known && !quote && !threadId && !commentId && !write) return known.focus();
  const besides = standFor(reader.margin?.column() ?? NOWHERE) === 'beside';
  makeRoom();
  const layer = layerOf(session);
  for (const css of [comment, style]) addStyle(layer.root, css);
  const end = new AbortController();
  const { signal } = end;
  const sections = new Map<string, ThreadSection>();
  let starting = false;

  const title = el(
    'h2',
    { id: `panel-title-${block}`, tabindex: -1 },
    t(target.quote ? 'panel_quote' : 'panel_title'),
  );
  const scroll = el('div', { class: 'scroll' });
  const slot = el('div', { class: 'panel-foot' });
  const curating = el('div', { class: 'panel-foot curating' });
  const panel = el(
    'div',
    { class: 'float panel fade', part: 'panel', role: 'dialog', 'aria-labelledby': `panel-title-${block}` },
    el(
      'div',
      { class: 'panel-head' },
      button({ class: 'grip', 'aria-label': t('resize') }, () => undefined),
      title,
      button({ class: 'act tap', 'aria-label': t('close') }, () => close(true), icon('close')),
      el('p', { class: 'passage quiet', dir: 'auto' }, reader.content.blocks[block]?.text.trim()),
    ),
    scroll,
    slot,
    curating,
  );

  function close(returnFocus: boolean): void {
    if (signal.aborted) return;
    end.abort();
    panel.remove();
    badge?.open(false);
    open.delete(entry);
    if (marking === entry) marks.open(null);
    if (returnFocus) (target.opener ?? badge?.button)?.focus({ preventScroll: true });
  }

  /** Closes what cannot stay open beside this one. */
  function makeRoom(): void {
    for (const other of open)
      if (!besides || !other.besides || other.session !== session || other.element === element)
        other.close(false);
  }

  function ids(): string[] {
    return reader.at(block).map((paragraph) => paragraph.id);
  }

  function shelve(thread: LoadedThread | Thread): ThreadSection {
    const known = sections.get(thread.id);
    if (known) known.update(thread);
    const section = known ?? threadSection(session, thread, 'list' in thread ? thread.list : null, signal);
    sections.set(thread.id, section);
    if (!known)
      scroll.querySelector('.threads')?.[thread.kind === 'prompt' ? 'prepend' : 'append'](section.node);
    // Threads on the same phrase stand under one heading.
    const above = section.node.previousElementSibling?.querySelector('.thread-head')?.textContent;
    const own = section.node.querySelector('.thread-head')?.textContent;
    section.node.classList.toggle('same', Boolean(own) && own === above);
    return section;
  }

  async function loadAll(): Promise<void> {
    sections.clear();
    fill(scroll, [news.pill, el('div', { class: 'threads' })]);
    try {
      for (const id of ids()) await loadThreads(id, undefined);
      for (const held of session.overlay?.held ?? []) {
        if (held.anchor === null || !ids().includes(held.anchor.paragraphId)) continue;
        // A thread that holds nothing public yet is known from its own comment alone.
        const { tree } = sections.get(held.threadId) ?? shelve(unlistedThread(held));
        if (held.parentId === null) tree.addTop(held, 'end');
        else tree.addReply(held);
      }
      drawEmpty();
    } catch (error) {
      const again = button({ class: 'link' }, () => void loadAll(), t('retry'));
      fill(scroll, [el('p', { class: 'notice bad' }, t('load_failed'), again)]);
      session.tell('error', { error });
    }
  }

  async function loadThreads(id: string, cursor: string | undefined): Promise<void> {
    const path = `/paragraphs/${id}/threads${query({ limit: THREADS_A_PAGE, cursor })}`;
    const page = await session.transport.read<ThreadList>(path, true);
    if (signal.aborted) return;
    for (const thread of page.items) shelve(thread);
    const { next } = page;
    if (next === null) return;
    const more = button(
      { class: 'link more' },
      () => (more.remove(), session.quietly(loadThreads(id, next))),
      t('load_more'),
    );
    scroll.append(more);
  }

  async function reread(): Promise<void> {
    for (const id of ids()) {
      const { items } = await session.transport.read<ThreadList>(`/paragraphs/${id}/threads`, true);
      for (const thread of items) sections.get(thread.id)?.update(thread);
    }
  }

  function drawEmpty(): void {
    scroll.querySelector('.empty')?.remove();
    if (sections.size === 0) scroll.append(el('p', { class: 'empty quiet' }, t('panel_empty')));
  }

  function drawSlot(): void {
    if ((session.page.article?.state ?? 'open') !== 'open')
      return fill(slot, [el('p', { class: 'notice quiet' }, t('article_closed'))]);
    if (slot.firstElementChild) return;
    fill(slot, [button({ class: 'write' }, () => void compose(undefined), t('write_on_paragraph'))]);
  }

  async function drawCurating(): Promise<void> {
    if (!mayCurate(session)) return;
    const { offerQuestion } = await load.manage();
    const about = {
      paragraph: paragraphRef(session, reader, block),
      ...(target.quote && { quote: target.quote }),
    };
    await offerQuestion(session, curating, about, (thread) => {
      shelve(thread);
      drawEmpty();
      session.quietly(session.refresh());
    });
  }

  function compose(quote: QuoteSelector | undefined): Promise<void> {
    return openComposer(session, slot, {
      label: t(quote ? 'about_phrase' : 'write_on_paragraph'),
      submit: t('post'),
      draft: `block:${reader.content.hashes[block]}:${quote ? quote.start : ''}`,
      about: quote ? phrase(quote) : null,
      async send(body, key) {
        starting = true;
        try {
          await startThread(session, body, key, {
            paragraph: paragraphRef(session, reader, block),
            ...(quote && { quote }),
          });
        } finally {
          starting = false;
        }
      },
    });
  }

  function find(id: string): CommentView | undefined {
    for (const { tree } of sections.values()) if (tree.views.has(id)) return tree.views.get(id);
    return undefined;
  }

  const news = createNews(
    session,
    {
      list: scroll,
      views: { has: (id) => find(id) !== undefined, get: find },
      addReply: (reply) => sections.get(reply.threadId)?.tree.addReply(reply) ?? null,
    },
    {
      concerns: (paragraphId) => paragraphId !== null && ids().includes(paragraphId),
      insertTop: (top) => {
        const section = sections.get(top.threadId);
        if (section) section.tree.addTop(top, 'end');
        else void loadAll();
      },
      reload: loadAll,
    },
    signal,
  );

  const marks = await reader.marks();
  makeRoom();
  layer.place.append(panel);
  const entry: Open = {
    ...{ session, element, besides, close },
    focus() {
      settle(panel);
      title.focus({ preventScroll: true });
      panel.scrollIntoView({ block: 'nearest' });
    },
  };
  open.add(entry);
  badge.open(true);
  const stop = session.posted.listen(({ comment: posted, thread }) => {
    if (!starting && !sections.has(thread.id) && !ids().includes(thread.paragraphId ?? '')) return;
    const { tree } = shelve(thread);
    const view = posted.parentId === null ? tree.addTop(posted, 'end') : tree.addReply(posted);
    drawEmpty();
    if (view) land(view.node, 'nearest');
  });
  const stopFollowing = session.pageChanged.listen(() => {
    // Locked, closed or asked anew meanwhile.
    for (const mark of session.page.paragraphs.flatMap((paragraph) => paragraph.marks)) {
      const section = sections.get(mark.id);
      section?.update({ ...section.thread, ...mark });
    }
    drawSlot();
  });
  const stopRereading = session.threadChanged.listen((id) => {
    if (sections.has(id)) session.quietly(reread());
  });
  signal.addEventListener('abort', () => (stop(), stopFollowing(), stopRereading()));
  session.end.addEventListener('abort', () => close(false), { signal });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close(true), { signal });
  if (target.unasked)
    // The focus is elsewhere, and stays there.
    document.addEventListener('keydown', (event) => event.key === 'Escape' && close(false), { signal });
  const stand = frame({
    ...{ layer, panel, block: element, signal },
    column: () => reader.margin?.column() ?? NOWHERE,
    close: () => close(stand === 'sheet'),
  });
  if (stand === 'sheet') panel.setAttribute('aria-modal', 'true');
  keepFocusInside(panel, signal);
  const mark = reader
    .at(block)
    .flatMap((paragraph) => paragraph.marks)
    .find((thread) => thread.id === target.threadId && thread.quote);
  const range = target.quote
    ? rangeOf({ block, start: target.quote.start, end: target.quote.end }, reader.content)
    : mark?.quote && phraseRange(mark.quote, block, reader.content);
  marks.open(range ?? null);
  marking = entry;

  if (!target.unasked) title.focus({ preventScroll: true });
  await loadAll();
  if (signal.aborted) return;
  // Below what was said, where it will stay.
  drawSlot();
  session.quietly(drawCurating());
  if (stand !== 'sheet' && !target.unasked) panel.scrollIntoView({ block: 'nearest' });
  if (target.write) await compose(target.quote);
  if (target.commentId === undefined) return;
  const view = find(target.commentId);
  if (view) land(view.node, 'nearest');
}

/**
 * The article in the page: finds its blocks, adds badges and marks, follows changes of the page's content, and opens
 * panels and previews from badges.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { isOpen } from '../core/permissions.js';
import { loadOrRetry, ignoreFailure } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { byBlocks, contentRoot, hashWords, readContent, type Content } from './content.js';
import type { Finder, Source } from './finder.js';
import { parts } from './parts.js';
import type { Places } from './place.js';
import type { ArticleView, Marks } from './types.js';
import { watchChanges } from './watch-changes.js';

/** Reads the page and adds badges. */
// eslint-disable-next-line max-lines-per-function -- The article's state; what needs none of it is below.
export function createArticleView(widget: Widget, source: Source): ArticleView {
  const { store, bus, host, end } = widget;
  const selector = host.element.getAttribute('content') || store.page.site.settings.contentSelector;
  const article: ArticleView = { content: readContent(source, selector), margin: null, marks, at, draw };
  const watch = watchChanges(() => void readAgain(), end);
  let byBlock = new Map<number, PageParagraph[]>();
  let made: Promise<Marks> | undefined;
  /** Number of the latest draw; earlier ones that are still searching are outdated. */
  let latest = 0;

  function marks(): Promise<Marks> {
    return (made ??= parts.phrases().then(
      ({ createMarks }) => createMarks(widget, article),
      (error: unknown) => {
        made = undefined;
        throw error;
      },
    ));
  }

  function at(block: number): PageParagraph[] {
    return byBlock.get(block) ?? [];
  }

  async function draw(): Promise<void> {
    const { content } = article;
    const { places, missing } = source.finder.placeByHash(
      store.page.paragraphs,
      content.hashes,
      hashWords(content),
    );
    const drawing = ++latest;
    // Missing paragraphs keep their previous places until they are found again.
    const before = missing.flatMap(({ id }) => {
      const block = content.places.get(id);
      return block === undefined ? [] : [[id, block] as const];
    });
    await show(new Map([...places, ...before]));
    if (missing.length === 0) return;
    const search = async (): Promise<void> => {
      const { placeMissing } = await parts.relocation();
      const found = await placeMissing(widget, content, missing);
      if (drawing !== latest || end.aborted) return;
      await show(new Map([...places, ...found]));
      bus.placesChanged.emit();
    };
    void search().catch((error: unknown) => host.emit('error', { error }));
  }

  async function show(places: Places): Promise<void> {
    const { paragraphs } = store.page;
    article.content.places = places;
    byBlock = byBlocks(places, paragraphs);
    const drawn = article.margin?.show(byBlock);
    for (const { latestAt } of paragraphs) store.readState.markSeen(latestAt);
    // The text may be replaced while its badges are drawn; the entire page is watched until the text is found.
    const isThere = places.size > 0 || paragraphs.length === 0;
    watch((isThere && contentRoot(article.content)) || source.area);
    await drawn;
    if (made || paragraphs.some(({ id, marks }) => marks.length > 0 && places.has(id)))
      void marks().then((ready) => {
        if (!end.aborted) ready.show(byBlock, article.content);
      }, ignoreFailure);
  }

  async function readAgain(): Promise<void> {
    const now = readContent(source, selector);
    if (end.aborted || isDrawn(article, now)) return;
    article.content = now;
    addMargin(widget, article, source.finder);
    await draw();
  }

  addMargin(widget, article, source.finder);
  awaitReader(widget, article);
  awaitSelection(widget, article);
  bus.pageChanged.listen(() => void draw());
  end.addEventListener('abort', () => article.margin?.remove());
  return article;
}

/** Whether the blocks that were just read already have their badges. */
function isDrawn({ content, margin }: ArticleView, now: Content): boolean {
  return (
    now.elements.length === content.elements.length &&
    now.elements.every(
      (element, at) => element === content.elements[at] && now.hashes[at] === content.hashes[at],
    ) &&
    (margin?.badges.every((badge) => badge.host.isConnected) ?? false)
  );
}

/** Adds badges to the blocks, replacing earlier ones. */
function addMargin(widget: Widget, article: ArticleView, { createMargin }: Finder): void {
  article.margin?.remove();
  const root = contentRoot(article.content);
  article.margin =
    root && createMargin(widget, article.content, root, (block) => press(widget, article, block));
}

/** After the first scroll, so that the list, if it is scrolled to, loads first on a slow network; milliseconds. */
const GUIDE_DELAY = 800;

/** Loads the guide after the first scroll or at the first focus, and previews when a mouse or a finger reaches a badge. */
function awaitReader(widget: Widget, article: ArticleView): void {
  const options = { signal: widget.end, passive: true };
  /** Block whose badge is being touched; -1 for none. */
  let touched = -1;
  const come = (event: Event): void => {
    if (widget.end.aborted) return;
    void parts.guide().then(({ guide }) => guide(widget, article), ignoreFailure);
    const { pointerType } = event as PointerEvent;
    if (pointerType && pointerType !== 'mouse')
      touched = article.margin?.badges.findIndex(({ host }) => event.composedPath().includes(host)) ?? -1;
    if (pointerType === 'mouse' || touched >= 0)
      void parts.preview().then(({ watchBadges }) => watchBadges(widget, article, touched), ignoreFailure);
  };
  for (const name of ['pointerup', 'pointercancel'])
    document.addEventListener(name, () => void (touched = -1), { ...options, capture: true });
  document.addEventListener('scroll', (event) => void setTimeout(come, GUIDE_DELAY, event), {
    ...options,
    once: true,
  });
  for (const name of ['pointerover', 'focusin'])
    document.addEventListener(
      name,
      (event) => event.composedPath().includes(contentRoot(article.content) as Node) && come(event),
      options,
    );
}

/** Opens the thread of a block, ready to write if it has no comments; or its preview, if the page is configured so. */
function press(widget: Widget, article: ArticleView, block: number): void {
  const badge = article.margin?.badges[block];
  const paragraphs = article.at(block);
  if (!badge) return;
  article.pressed = true;
  const { readState } = widget.store;
  const unread = paragraphs.some(({ id, latestAt }) => readState.isNew(latestAt, id));
  for (const { id, latestAt } of paragraphs) if (latestAt) readState.markParagraph(id, latestAt);
  badge.show(paragraphs);
  const write = isOpen(widget) && paragraphs.every(({ comments }) => comments === 0);
  if (!write && widget.host.element.getAttribute('badge') === 'preview')
    void loadOrRetry(widget.words, badge.place, parts.preview).then(({ toggleLatest }) =>
      toggleLatest(widget, article, block),
    );
  else void widget.navigation.openPanel({ block, write, unread, opener: badge.button });
}

/** Loads the button at selections with the first selection. */
function awaitSelection(widget: Widget, article: ArticleView): void {
  const listen = (): void => document.addEventListener('selectionchange', selected, { signal: widget.end });
  function selected(): void {
    // From outside, a selection in a shadow root looks collapsed.
    const inside = article.content.elements[0]?.getRootNode() instanceof ShadowRoot;
    if (!inside && document.getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', selected);
    parts.phrases().then(({ watchSelection }) => watchSelection(widget, article), listen);
  }
  listen();
}

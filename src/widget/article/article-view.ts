/**
 * The article as the page shows it: finds its blocks, puts badges and marks on them, follows changes of the page's own
 * content, and opens what a badge leads to.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { loadOrRetry, ignoreFailure } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { byBlocks, contentRoot, readContent, type Area, type Content } from './content.js';
import { createMargin, type Margin } from './margin.js';
import { parts } from './parts.js';
import { placeByHash, type Places } from './place.js';
import type { ArticleView, Marks } from './types.js';
import { watchChanges } from './watch-changes.js';

/** Reads the page and puts badges on it. */
export function createArticleView(widget: Widget, area: Area): ArticleView {
  return new PageArticle(widget, area);
}

class PageArticle implements ArticleView {
  content: Content;
  margin: Margin | null = null;
  #widget: Widget;
  #area: Area;
  #byBlock = new Map<number, PageParagraph[]>();
  /** The last drawing; earlier ones that are still searching are outdated. */
  #drawing = 0;
  #marks: Promise<Marks> | undefined;
  #watch: (root: Node) => void;

  constructor(widget: Widget, area: Area) {
    this.#widget = widget;
    this.#area = area;
    this.content = this.#read();
    this.#watch = watchChanges(() => void this.#readAgain(), widget.end);
    this.#decorate();
    this.#listen();
    widget.bus.pageChanged.listen(() => void this.draw());
    widget.end.addEventListener('abort', () => this.margin?.remove());
  }

  marks(): Promise<Marks> {
    return (this.#marks ??= parts.phrases().then(
      ({ createMarks }) => createMarks(this.#widget, this),
      (error: unknown) => {
        this.#marks = undefined;
        throw error;
      },
    ));
  }

  at(block: number): PageParagraph[] {
    return this.#byBlock.get(block) ?? [];
  }

  async draw(): Promise<void> {
    const { content } = this;
    const { store, bus, host, end } = this.#widget;
    const { places, missing } = placeByHash(store.page.paragraphs, content.hashes);
    const drawing = ++this.#drawing;
    // Until they are found again, those that were found before stay where they are.
    const before = missing.flatMap(({ id }) => {
      const block = content.places.get(id);
      return block === undefined ? [] : [[id, block] as const];
    });
    await this.#show(new Map([...places, ...before]));
    if (missing.length === 0) return;
    const search = async (): Promise<void> => {
      const { placeMissing } = await parts.relocation();
      const found = await placeMissing(this.#widget, content, missing);
      if (drawing !== this.#drawing || end.aborted) return;
      await this.#show(new Map([...places, ...found]));
      bus.placesChanged.emit();
    };
    void search().catch((error: unknown) => host.emit('error', { error }));
  }

  #read(): Content {
    const { host, store } = this.#widget;
    const selector = host.element.getAttribute('content') || store.page.site.settings.contentSelector;
    return readContent(this.#area, selector);
  }

  #decorate(): void {
    this.margin?.remove();
    this.margin = null;
    const root = contentRoot(this.content);
    if (!root) return;
    this.margin = createMargin(this.#widget, this.content, root, (block) => this.#press(block));
    // By the time a badge is pressed, its popover is loaded.
    root.addEventListener('pointerover', () => void parts.reading().catch(ignoreFailure), {
      once: true,
      signal: this.#widget.end,
      passive: true,
    });
  }

  #press(block: number): void {
    const badge = this.margin?.badges[block];
    const paragraphs = this.at(block);
    if (!badge) return;
    const { store, words, navigation } = this.#widget;
    for (const { id, latestAt } of paragraphs) if (latestAt) store.readState.markParagraph(id, latestAt);
    badge.show(paragraphs);
    if (paragraphs.some((paragraph) => paragraph.comments > 0))
      void loadOrRetry(words, badge.place, parts.reading).then(({ toggleLatest }) =>
        toggleLatest(this.#widget, badge, block, paragraphs),
      );
    else void navigation.openPanel({ block, write: !paragraphs.length, opener: badge.button });
  }

  async #show(places: Places): Promise<void> {
    const { store, end } = this.#widget;
    const { paragraphs } = store.page;
    this.content.places = places;
    this.#byBlock = byBlocks(places, paragraphs);
    const drawn = this.margin?.show(this.#byBlock);
    for (const { latestAt } of paragraphs) store.readState.markSeen(latestAt);
    // The text may be replaced while its badges are drawn; the entire page is watched until it is found.
    const isThere = places.size > 0 || paragraphs.length === 0;
    this.#watch((isThere && contentRoot(this.content)) || this.#area);
    await drawn;
    if (this.#marks || [...this.#byBlock.values()].some((at) => at.some(({ marks }) => marks.length > 0)))
      void this.marks().then((marks) => {
        if (!end.aborted) marks.show(this.#byBlock, this.content);
      }, ignoreFailure);
  }

  async #readAgain(): Promise<void> {
    if (this.#widget.end.aborted) return;
    const now = this.#read();
    const before = this.content;
    const same =
      now.elements.length === before.elements.length &&
      now.elements.every(
        (element, index) => element === before.elements[index] && now.hashes[index] === before.hashes[index],
      ) &&
      (this.margin?.badges.every((badge) => badge.host.isConnected) ?? false);
    if (same) return;
    this.content = now;
    this.#decorate();
    await this.draw();
  }

  #listen(): void {
    document.addEventListener('selectionchange', this.#selected, { signal: this.#widget.end });
  }

  /** With the first selection, the button at selections is loaded. */
  #selected = (): void => {
    // What is selected inside a shadow root looks collapsed from here.
    const inside = this.content.elements[0]?.getRootNode() instanceof ShadowRoot;
    if (!inside && document.getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', this.#selected);
    void parts.phrases().then(
      ({ watchSelection }) => watchSelection(this.#widget, this),
      () => this.#listen(),
    );
  };
}

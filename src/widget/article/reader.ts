/**
 * The article side of a session: finds the blocks, puts badges and marks on them, follows changes of the page's own
 * content, and opens what a badge leads to.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { chunks, loadOrRetry, ignoreFailure } from '../core/lazy.js';
import type { Session } from '../core/session.js';
import { byBlocks, contentRoot, readContent, type Area, type Content, type Finder } from './content.js';
import { createMargin, type Margin } from './margin.js';
import type { Marks } from './marks.js';
import { placeByHash, type Places } from './place.js';

/** Pages build themselves in many small steps; look again not more often than this, in milliseconds. */
const PAUSE = 250;

export interface Reader {
  content: Content;
  margin: Margin | null;
  /** The marks on reading, loaded when there is one to make. */
  marks: () => Promise<Marks>;
  /** Known paragraphs at a block. */
  at: (block: number) => PageParagraph[];
  draw: () => Promise<void>;
}

/** Everything that may change a text. */
const DEEP = { childList: true, characterData: true, subtree: true };

/** Reads the page and decorates it. */
export function createReader(session: Session, area: Area, finder: Finder): Reader {
  const selector = session.host.getAttribute('content') || session.page.site.settings.contentSelector;
  let byBlock = new Map<number, PageParagraph[]>();
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const watch = new MutationObserver((changes) => {
    if (!changes.every(isOurs)) pause ??= setTimeout(() => void readAgain(), PAUSE);
  });
  let watched: Node | null = null;
  let made: Promise<Marks> | undefined;
  const reader: Reader = { content: readContent(finder, area, selector), margin: null, marks, at, draw };

  function marks(): Promise<Marks> {
    return (made ??= chunks.phrases().then(
      ({ createMarks }) => createMarks(session, reader),
      (error: unknown) => {
        made = undefined;
        throw error;
      },
    ));
  }

  function at(block: number): PageParagraph[] {
    return byBlock.get(block) ?? [];
  }

  function press(block: number): void {
    const badge = reader.margin?.badges[block];
    const paragraphs = at(block);
    if (!badge) return;
    for (const { id, latestAt } of paragraphs) if (latestAt) session.visit.look(id, latestAt);
    badge.show(paragraphs);
    if (paragraphs.some((paragraph) => paragraph.comments > 0))
      void loadOrRetry(session.words, badge.place, chunks.reading).then(({ toggleLatest }) =>
        toggleLatest(session, badge, block, paragraphs),
      );
    else void session.ways.panel({ block, write: !paragraphs.length, opener: badge.button });
  }

  function decorate(): void {
    reader.margin?.remove();
    reader.margin = null;
    const root = contentRoot(reader.content);
    if (!root) return;
    reader.margin = createMargin({ session, content: reader.content, finder, root, press });
    // By the time a badge is pressed, its popover is there.
    root.addEventListener('pointerover', () => void chunks.reading().catch(ignoreFailure), {
      once: true,
      signal: session.end,
      passive: true,
    });
  }

  /** Watches the text and what it stands in, which may be replaced as a whole; the entire page until it is found. */
  function follow(): void {
    const isThere = reader.content.places.size > 0 || session.page.paragraphs.length === 0;
    const root = (isThere && contentRoot(reader.content)) || area;
    if (root === watched) return;
    watched = root;
    watch.disconnect();
    watch.observe(root, DEEP);
    for (let at = root.parentNode; at; at = at.parentNode) watch.observe(at, { childList: true });
  }

  async function draw(): Promise<void> {
    const { content } = reader;
    const { paragraphs } = session.page;
    const { places, missing } = placeByHash(paragraphs, content.hashes);
    const mine = ++turn;
    // Until they are found again, those that were found before stay where they are.
    const before = missing.flatMap(({ id }) => {
      const block = content.places.get(id);
      return block === undefined ? [] : [[id, block] as const];
    });
    await show(new Map([...places, ...before]));
    if (missing.length === 0) return;
    const look = async (): Promise<void> => {
      const { placeMissing } = await chunks.relocation();
      const found = await placeMissing(session, content, missing);
      if (mine !== turn || session.end.aborted) return;
      await show(new Map([...places, ...found]));
      session.placesChanged.emit();
    };
    void look().catch((error: unknown) => session.tell('error', { error }));
  }

  async function show(places: Places): Promise<void> {
    reader.content.places = places;
    byBlock = byBlocks(places, session.page.paragraphs);
    const drawn = reader.margin?.show(byBlock);
    for (const { latestAt } of session.page.paragraphs) session.visit.see(latestAt);
    // The text may be replaced while its badges are drawn.
    follow();
    await drawn;
    if (made || [...byBlock.values()].some((at) => at.some(({ marks }) => marks.length > 0)))
      void marks().then((ready) => {
        if (!session.end.aborted) ready.show(byBlock, reader.content);
      }, ignoreFailure);
  }

  async function readAgain(): Promise<void> {
    pause = undefined;
    if (session.end.aborted) return;
    const now = readContent(finder, area, selector);
    const before = reader.content;
    const same =
      now.elements.length === before.elements.length &&
      now.elements.every(
        (element, index) => element === before.elements[index] && now.hashes[index] === before.hashes[index],
      ) &&
      (reader.margin?.badges.every((badge) => badge.host.isConnected) ?? false);
    if (same) return;
    reader.content = now;
    decorate();
    await draw();
  }

  function startSelecting(): void {
    // What is selected inside a shadow root looks collapsed from here.
    const inside = reader.content.elements[0]?.getRootNode() instanceof ShadowRoot;
    if (!inside && document.getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', startSelecting);
    void chunks.phrases().then(({ watchSelection }) => {
      watchSelection(
        session.words,
        () => reader.content,
        () => ((session.page.article?.state ?? 'open') === 'open' ? (reader.margin?.badges ?? []) : []),
        (block, quote) =>
          void session.ways.panel({
            block,
            quote,
            write: true,
            opener: reader.margin?.badges[block]?.button,
          }),
        session.end,
      );
    }, listen);
  }

  function listen(): void {
    document.addEventListener('selectionchange', startSelecting, { signal: session.end });
  }

  decorate();
  listen();
  session.pageChanged.listen(() => void draw());
  session.end.addEventListener('abort', () => {
    watch.disconnect();
    clearTimeout(pause);
    reader.margin?.remove();
  });
  return reader;
}

function isOurs(change: MutationRecord): boolean {
  const nodes = [...change.addedNodes, ...change.removedNodes];
  return change.type === 'childList' && nodes.every((node) => node.nodeName.startsWith('INTERLINE-'));
}

/** Comments on the article that wait for a moderator, for its author: a line above the list that opens them, kept up to date. */
import type { ParagraphSelector } from '../../shared/anchoring/types.js';
import type { HeldComment, HeldComments, OwnEvent } from '../../shared/contract.js';
import type { HeldKey } from '../../shared/i18n/later/en.js';
import { localeOf } from '../../shared/i18n/locales.js';
import type { CheckReasons } from '../../shared/i18n/reasons.js';
import { createWords, type Words } from '../../shared/i18n/words.js';
import { bodyOf } from '../comment/body.js';
import { icon } from '../comment/icons.js';
import { avatar, nameOf, roleOf, timeOf } from '../comment/person.js';
import { button, el, fill } from '../core/build.js';
import { attempt } from '../core/problems.js';
import { addStyle } from '../core/sheets.js';
import { query } from '../core/transport.js';
import type { Widget } from '../core/widget.js';
import style from '../style/held.css';
import { followOwn } from './own-events.js';
import { parts } from './parts.js';

interface HeldWords {
  words: Words<HeldKey>;
  reasons: CheckReasons;
}

/** Lists that have the line, or are getting it. */
const drawn = new WeakSet<HTMLElement>();

/** Draws the line above the list's `slot`, once; it follows the person's live stream. */
export async function showHeld(widget: Widget, slot: HTMLElement): Promise<void> {
  if (drawn.has(slot)) return;
  drawn.add(slot);
  try {
    const texts = await heldWords(widget);
    addStyle(slot.getRootNode() as ShadowRoot, style);
    slot.before(createLine(widget, texts));
  } catch (error) {
    drawn.delete(slot);
    throw error;
  }
}

async function heldWords({ words: { locale } }: Widget): Promise<HeldWords> {
  const later = await (await localeOf(locale)?.())?.later();
  if (!later) throw new Error('no locale for ' + locale);
  return { words: createWords(locale, later.held), reasons: later.checkReasons };
}

const focusOn = (node: HTMLElement | null | undefined): void => node?.focus({ preventScroll: true });

/**
 * Fills `content` with the list. The returned function loads its first page; what is shown already stays, with the reader's focus. `taken` is
 * called with each page that is shown, `lost` when the focused comment is gone.
 */
function createList(
  widget: Widget,
  texts: HeldWords,
  content: HTMLElement,
  taken: (page: HeldComments) => void,
  lost: () => void,
): () => Promise<void> {
  const { store, transport, words } = widget;
  const { t } = texts.words;
  /** Comments that are shown, by id and version of their text. */
  let shown = new Map<string, HTMLElement>();
  let next: string | null = null;
  let reads = 0;
  const list = el('ol', { class: 'comments' });
  const none = el('p', { class: 'quiet' }, t('waiting_none'));
  const more = button(
    { class: 'link more' },
    () => void attempt(widget, content, readMore),
    words.t('show_more'),
  );
  content.append(el('p', { class: 'quiet' }, t('waiting_intro')), none, list, more);

  function read(cursor: string | null): Promise<HeldComments> {
    const path = `/articles/${store.page.article?.id}/held${query({ cursor: cursor ?? undefined })}`;
    return transport.call<HeldComments>('GET', path);
  }

  async function load(): Promise<void> {
    const turn = ++reads;
    const page = await read(null);
    // A later read may have been answered before.
    if (turn !== reads) return;
    const { activeElement } = list.getRootNode() as ShadowRoot;
    const focused = list.contains(activeElement) ? (activeElement as HTMLElement) : null;
    put(page, new Map());
    if (focused?.isConnected) focusOn(focused);
    else if (focused) lost();
  }

  async function readMore(): Promise<void> {
    const { size } = shown;
    put(await read(next), new Map(shown));
    focusOn(list.children[size]?.querySelector('article'));
  }

  /** Shows the page after the comments `before`. */
  function put(page: HeldComments, before: Map<string, HTMLElement>): void {
    for (const comment of page.items) {
      const key = comment.id + comment.status + comment.editedAt;
      before.set(key, shown.get(key) ?? heldItem(widget, texts, comment));
    }
    shown = before;
    fill(list, [...shown.values()]);
    next = page.next;
    more.hidden = next === null;
    none.hidden = shown.size > 0;
    taken(page);
  }

  return load;
}

function createLine(widget: Widget, texts: HeldWords): HTMLElement {
  const { store, bus, host } = widget;
  const { t } = texts.words;
  const count = el('span');
  let following: AbortController | undefined;
  const content = el('div', { hidden: true });
  const line = button(
    { class: 'waiting-line', 'aria-expanded': 'false' },
    () => (content.hidden ? void attempt(widget, node, open) : show(false)),
    count,
    icon('open'),
  );
  const node = el('section', { class: 'waiting', part: 'waiting' }, line, content);
  const load = createList(
    widget,
    texts,
    content,
    ({ total }) => {
      if (store.overlay) store.overlay.waiting = total;
      drawLine();
    },
    () => focusOn(line),
  );

  function show(isOpen: boolean): void {
    content.hidden = !isOpen;
    line.ariaExpanded = String(isOpen);
    drawLine();
  }

  /** Shows the line while comments wait, and as long as it is open. */
  function drawLine(): void {
    const waiting = store.overlay?.waiting ?? null;
    count.textContent = t('waiting', { count: waiting ?? 0 });
    if (waiting === null) content.hidden = true;
    node.hidden = !waiting && content.hidden;
    node.ariaLabel = count.textContent;
  }

  async function open(): Promise<void> {
    await load();
    show(true);
  }

  function receive(event: OwnEvent): void {
    if (event.type === 'reset') host.background(store.loadOverlay());
    else if (event.type !== 'held' || event.articleId !== store.page.article?.id) return;
    else if (store.overlay) store.overlay.waiting = event.total;
    drawLine();
    if (!content.hidden) host.background(load());
  }

  /** Follows the stream of the article's author, and not that of another person who signs in on this page. */
  function follow(): void {
    drawLine();
    if (store.overlay?.ownsArticle) following ??= followOwn(widget, receive);
    else following = void following?.abort();
  }

  bus.overlayChanged.listen(follow);
  follow();
  return node;
}

function heldItem(widget: Widget, { reasons }: HeldWords, comment: HeldComment): HTMLElement {
  const { words } = widget;
  const { author, html, status } = comment;
  const slot = el('div', { class: 'below' });
  const texts = comment.reasons.map((reason) =>
    Object.hasOwn(reasons, reason) ? reasons[reason as keyof CheckReasons].full : reason,
  );
  return el(
    'li',
    { class: 'comment' },
    el(
      'article',
      { tabindex: -1, 'aria-label': words.t('comment_by', { name: author.name }) },
      avatar(author),
      el(
        'div',
        { class: 'meta' },
        nameOf(widget, author, slot),
        roleOf(words, author),
        el('span', { class: 'quiet' }, timeOf(comment.createdAt, words)),
      ),
      el(
        'div',
        { class: 'content' },
        el(
          'div',
          { class: 'states' },
          el('span', { class: 'state-chip pending' }, words.t(`held_${status}`)),
        ),
        passageOf(widget, comment),
        ...bodyOf(widget, html, { unfolded: false, pressed: new Set() }, slot),
        el(
          'div',
          { class: 'held' },
          ...texts.map((text) => el('div', {}, words.t('reason', { reason: text }))),
        ),
      ),
    ),
    slot,
  );
}

/** The passage it is about; a press goes there, if the page shows it. */
function passageOf(widget: Widget, { anchor, selector }: HeldComment): HTMLElement | null {
  if (!anchor) return null;
  const { navigation, words, host } = widget;
  const passage = el('q', { dir: 'auto' }, anchor.excerpt, anchor.truncated && ' …');
  const node = el('div', { class: 'quote' }, passage);
  const lead = (target: string | null): void => {
    if (target === null) return;
    const go = (): void => navigation.showPassage(target, anchor.quote);
    const readMore = el('span', { class: 'unseen' }, ' ' + words.t('read_more'));
    node.replaceChildren(button({ class: 'passage-link' }, go, passage, readMore));
  };
  const text = navigation.content();
  if (navigation.hasPassage(anchor.paragraphId)) lead(anchor.paragraphId);
  // Pages know no paragraphs that nothing is published about.
  else if (selector && text.hashes.includes(selector.hash)) lead(selector.hash);
  else if (selector)
    host.background(
      parts
        .relocation()
        .then(async ({ findHash }) => lead(await findHash(text, selector as ParagraphSelector))),
    );
  return node;
}

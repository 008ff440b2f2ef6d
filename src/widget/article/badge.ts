/**
 * The badge of one paragraph: a zero-size element at the end of the block, out of the flow. Its shadow root contains
 * the badge button, the bar of an open paragraph and the "Comment" chip of a selection.
 *
 * Inside the block, the button has its natural place in the tab order and scrolls, hides and moves with the text; out
 * of the flow and without light children, it neither shifts the text nor becomes part of it. It is positioned by
 * measurement, not by `position: relative` on the block, so the page's own styles do not change. It is placed after
 * blocks that clip their overflow, which would hide it, and after headings, captions, labels and links, whose
 * accessible name would include it. It is in the flow only where it would otherwise not scroll with its text (with no
 * size), or where the only free room is in the text (with a size).
 */
import type { PageParagraph } from '../../shared/contract.js';
import { BUBBLE, button, drawing, el, fill, move, setAttributes } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { shadow } from '../core/sheets.js';
import base from '../style/base.css';
import style from '../style/badge.css';
import { askedAt } from './content.js';
import { BAR, isInWindow, type Column } from './geometry.js';
import type { Spot, Wish } from './spots.js';

export interface Badge {
  /** The block to measure; a part of an element that has several blocks. */
  block: { getBoundingClientRect: () => DOMRect };
  host: HTMLElement;
  button: HTMLButtonElement;
  /** Updates the numbers of comments and questions at the block. */
  show: (paragraphs: PageParagraph[]) => void;
  /** A faint "+" while the pointer or focus is in the paragraph. */
  hover: (on: boolean) => void;
  /** The bar and tint of a paragraph whose thread is open. */
  open: (on: boolean) => void;
  /** The same bar and tint for a while after a jump; an open thread keeps them. */
  glow: (on: boolean) => void;
  /** Container for more elements, before the button in the tab order. */
  place: HTMLElement;
  /**
   * Finds a free place for the badge's current size. The returned function moves it there and returns whether that
   * moves the text.
   */
  measure: (column: Column, find: (wish: Wish) => Spot | undefined) => () => boolean;
}

const PLUS = 'M8 3.5v9M3.5 8h9';
const QUESTION = 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M8 12h.01';

/** Elements whose accessible name comes from their content, or that act when pressed. */
const NAMED = 'h1,h2,h3,h4,h5,h6,figcaption,caption,legend,summary,label,a,[role=heading]';

/** Maximum width of a question in the margin; pixels. */
const ASK = 220;

/** Insertion point of a badge. */
export interface BadgeSite {
  element: Element;
  /** The last text of the block in its element; the element itself if it clips. */
  anchor: Node | null;
  /** Whether the element has other blocks. */
  isShared: boolean;
  block: Badge['block'];
  /** The block's first words. */
  words: string;
}

/** Adds a badge to a block. */
export function createBadge(widget: Widget, site: BadgeSite, press: () => void): Badge {
  const { t, number } = widget.words;
  const host = document.createElement('interline-badge');
  const root = shadow(host, widget.theme.sheet, base, style);
  const count = el('span');
  const fresh = el('span', { class: 'new' });
  const ask = el('span', { class: 'ask', dir: 'auto' });
  const trigger = button(
    { class: 'badge empty tap', part: 'badge', 'aria-haspopup': 'dialog', tabindex: -1 },
    press,
  );
  const mark = el('div', { class: 'mark fade', part: 'mark', hidden: true });
  const place = el('div', { class: 'root' }, mark, trigger);
  let isOpen = false;
  root.append(place);
  const nodes = { host, place, trigger, mark, ask, isApart: attach(host, site) };

  function show(paragraphs: PageParagraph[]): void {
    const comments = paragraphs.reduce((sum, paragraph) => sum + paragraph.comments, 0);
    const asked = askedAt(paragraphs);
    const question = asked?.question;
    // A question set to be shown openly is displayed in the margin if there is room for its text.
    ask.textContent = asked?.display === 'open' && !asked.locked && question ? question : '';
    const empty = comments === 0 && !question;
    trigger.classList.toggle('empty', empty);
    trigger.hidden = empty && widget.store.page.article?.state === 'closed';
    trigger.classList.toggle('asks', Boolean(question));
    const news = paragraphs.reduce((sum, at) => sum + widget.store.readState.countNew(at), 0);
    trigger.classList.toggle('fresh', news > 0);
    count.textContent = comments > 0 ? number(comments) : '';
    fill(trigger, [drawing(comments ? BUBBLE : question ? QUESTION : PLUS), count, fresh, ask]);
    let label = comments > 0 ? t('badge_comments', { count: comments }) : t('badge_add');
    fresh.textContent = news ? t('badge_new', { count: news }) : '';
    if (news) label += ', ' + fresh.textContent;
    trigger.title = comments ? '' : label;
    if (question) label = `${t('badge_question', { question })}. ${label}`;
    trigger.ariaLabel = `${site.words}: ${label}`;
  }

  return {
    block: site.block,
    host,
    button: trigger,
    place,
    show,
    hover: (on) => void trigger.classList.toggle('hot', on),
    open(on) {
      mark.hidden = !(isOpen = on);
      // The panel would cover half of it.
      ask.hidden ||= on;
      setAttributes(trigger, { 'aria-expanded': on ? 'true' : null });
    },
    glow: (on) => void (mark.hidden = !on && !isOpen),
    measure: createMeasure(site, nodes, () => isOpen),
  };
}

/** The positioned parts of a badge, and whether they are outside of the block. */
interface Nodes {
  host: HTMLElement;
  place: HTMLElement;
  trigger: HTMLElement;
  mark: HTMLElement;
  ask: HTMLElement;
  isApart: boolean;
}

/** Makes a badge's `measure`. */
function createMeasure(
  { element, anchor, block }: BadgeSite,
  { host, place, trigger, mark, ask, isApart }: Nodes,
  isOpen: () => boolean,
): Badge['measure'] {
  /** The column without room for the badge, and whether there is room in the flow. */
  let tight = '';
  let flows = true;
  return (column, find) => {
    const origin = host.getBoundingClientRect();
    const box = block.getBoundingClientRect();
    const { lineHeight, fontSize, writingMode } = getComputedStyle(element);
    const windowWidth = document.documentElement.clientWidth;
    const width = trigger.offsetWidth || 26;
    // In vertical text a badge moves the lines after it, and so the column.
    const at = writingMode.startsWith('h') ? `${column.left},${column.right}` : `${windowWidth}`;
    // The room taken in the flow would count as free at the next measurement; without this check the badge would move
    // back and forth.
    const isTight = tight === at;
    flows = !isTight || (flows && origin.left >= 0 && origin.right <= windowWidth);
    const isShown = isInWindow(box) && flows;
    const line = parseFloat(lineHeight) || parseFloat(fontSize) * 1.15;
    const room = (column.rtl ? column.freeLeft : column.freeRight) - 80;
    const spot = isShown && !isTight ? find({ element, box, anchor, column, width, line }) : undefined;
    const isInline = isShown && !spot;
    // In the flow there is no room for its question.
    const inlineWidth = ask.textContent && !ask.hidden ? 26 : width;
    const isNew = isInline && !isTight;
    if (isInline) tight = at;
    else if (!isTight) tight = '';
    return () => {
      place.hidden = !isShown;
      host.classList.toggle('inline', isInline);
      host.classList.toggle('apart', isApart);
      trigger.classList.toggle('under', !spot?.beside);
      ask.hidden = isOpen() || !spot?.beside || room < ASK / 2;
      ask.style.maxWidth = `${Math.min(ASK, room)}px`;
      host.style.setProperty('--room', `${inlineWidth + 8}px`);
      host.style.setProperty('--size', `${spot ? spot.size : Math.min(26, line)}px`);
      move(trigger, spot ? spot.x - origin.left : 4, spot ? spot.y - origin.top : 0);
      // The bar and tint end at the window's edge, so that they do not make the page scroll.
      const left = Math.max(0, box.left - (column.rtl ? 4 : BAR));
      const right = Math.min(windowWidth, box.right + (column.rtl ? BAR : 4));
      move(mark, left - origin.left, box.top - origin.top - 4);
      mark.style.width = `${right - left}px`;
      mark.style.height = `${box.height + 8}px`;
      return isNew;
    };
  };
}

/** Whether a block would hide content next to it. */
export function clips(block: Element): boolean {
  const { overflow, position } = getComputedStyle(block);
  return overflow !== 'visible' && position !== 'static';
}

/**
 * Inserts the badge after the block's last text, before nested blocks, or after the block. After an element that takes
 * its name from its content it goes into the next paragraph, so that the page's rules like `h2 + p` still apply.
 * Returns whether it is outside of its block.
 */
function attach(host: HTMLElement, { element, anchor, isShared }: BadgeSite): boolean {
  let named: Element | undefined;
  for (let at: Element | null = element; at; at = at.parentElement) if (at.matches(NAMED)) named = at;
  const next = named?.nextElementSibling;
  let child = named ?? anchor;
  while (child && child !== named && child !== element && child.parentNode !== element) {
    // If an element has several blocks, the block may continue in an inner element.
    if (isShared && child.nextSibling && child.parentElement?.localName !== 'a') break;
    child = child.parentNode;
  }
  if (next?.matches('p:not([hidden])')) next.prepend(host);
  else if (child) (child as ChildNode).after(host);
  else element.append(host);
  return Boolean(named) || child === element;
}

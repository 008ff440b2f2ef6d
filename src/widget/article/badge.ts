/**
 * The mark of one paragraph: a zero-size element at the end of the block, out of the flow, whose shadow root holds
 * the badge, the bar of an open paragraph and the "Comment" chip of a selection.
 *
 * Living inside the block gives the button its natural place in the tab order and lets it scroll, hide and move with
 * its text; being out of the flow and without light children it neither shifts nor joins that text. It is placed by
 * measurement, not by `position: relative` on the block, so no style of the page's own elements changes. It comes after
 * blocks that clip their overflow, which would hide it, and after headings, captions, labels and links, whose accessible
 * name it would become part of. Only where it would not scroll with its text is it in the flow, without a size.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { button, drawing, el, fill, setAttributes } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { shadow } from '../core/sheets.js';
import base from '../style/base.css';
import style from '../style/badge.css';
import type { Column } from './geometry.js';

export interface Badge {
  /** What it is at. */
  block: Element;
  host: HTMLElement;
  button: HTMLButtonElement;
  /** Comments and questions at the block now. */
  show: (paragraphs: PageParagraph[]) => void;
  /** A faint "+" while the reader is at the paragraph. */
  hover: (on: boolean) => void;
  /** The bar and tint of a paragraph whose thread is open. */
  open: (on: boolean) => void;
  /** The same bar and tint for a while, where a jump has led; an open thread keeps them. */
  glow: (on: boolean) => void;
  /** Where more can be put, before the button in the tab order. */
  place: HTMLElement;
  measure: (column: Column) => () => void;
}

export const BUBBLE = 'M2.5 3.5h11v8H8.2L5 14v-2.5H2.5z';
const PLUS = 'M8 3.5v9M3.5 8h9';
const QUESTION = 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M8 12h.01';

/** Elements that take their accessible name from their content, or act when they are pressed. */
const NAMED = 'h1 h2 h3 h4 h5 h6 figcaption caption legend summary label a [role=heading]'.replaceAll(
  ' ',
  ',',
);

/** Room a badge needs beside the text. */
const LANE = 44;
const SIZE = 26;
/** Widest column of a question in the margin. */
const ASK = 220;

/** Puts a badge at `block`, behind `anchor`, which is the block itself or something in it. */
export function createBadge(widget: Widget, block: Element, anchor: Node | null, press: () => void): Badge {
  const { t, number } = widget.words;
  const host = document.createElement('interline-badge');
  const root = shadow(host, widget.theme.sheet, base, style);
  const count = el('span');
  const ask = el('span', { class: 'ask', dir: 'auto' });
  const trigger = button({ class: 'badge empty tap', part: 'badge', 'aria-haspopup': 'dialog' }, press);
  const mark = el('div', { class: 'mark fade', part: 'mark', hidden: true });
  const place = el('div', { class: 'root' }, mark, trigger);
  let isOpen = false;
  root.append(place);
  attach(host, block, anchor);

  function show(paragraphs: PageParagraph[]): void {
    const comments = paragraphs.reduce((sum, paragraph) => sum + paragraph.comments, 0);
    const asked = askedAt(paragraphs);
    const question = asked?.question;
    // A question displayed openly stands in the margin by itself, where there is room for its words.
    ask.textContent = asked?.display === 'open' && !asked.locked && question ? question : '';
    const empty = comments === 0 && !question;
    trigger.classList.toggle('empty', empty);
    trigger.hidden = empty && widget.store.page.article?.state === 'closed';
    trigger.classList.toggle('asks', Boolean(question));
    const fresh = paragraphs.some(({ id, latestAt }) => widget.store.readState.isNew(latestAt, id));
    trigger.classList.toggle('fresh', fresh);
    count.textContent = comments > 0 ? number(comments) : '';
    fill(trigger, [drawing(comments ? BUBBLE : question ? QUESTION : PLUS), count, ask]);
    let label = comments > 0 ? t('badge_comments', { count: comments }) : t('badge_add');
    if (fresh) label += t('badge_new');
    trigger.setAttribute('aria-label', question ? `${t('badge_question', { question })}. ${label}` : label);
  }

  return {
    block,
    host,
    button: trigger,
    place,
    show,
    hover: (on) => void trigger.classList.toggle('hot', on),
    open(on) {
      mark.hidden = !(isOpen = on);
      setAttributes(trigger, { 'aria-expanded': on ? 'true' : null });
    },
    glow: (on) => void (mark.hidden = !on && !isOpen),
    measure(column) {
      const origin = place.getBoundingClientRect();
      const box = block.getBoundingClientRect();
      const room = (column.rtl ? column.freeLeft : column.freeRight) - 80;
      const spot = spotOf(block, box, anchor ?? block, column, trigger.offsetWidth || SIZE);
      return () => {
        trigger.classList.toggle('under', spot.under);
        ask.style.maxWidth = `${Math.min(ASK, room)}px`;
        ask.hidden = spot.under || room < ASK / 2;
        move(trigger, spot.x - origin.left, spot.y - origin.top);
        const bar = 14;
        move(mark, box.left - origin.left - (column.rtl ? 4 : bar), box.top - origin.top - 4);
        mark.style.width = `${box.width + bar + 4}px`;
        mark.style.height = `${box.height + 8}px`;
      };
    },
  };
}

/** The author's question at the paragraphs; one that takes answers before one that is closed. */
export function askedAt(paragraphs: PageParagraph[]): PageParagraph['marks'][number] | undefined {
  const prompts = paragraphs.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'prompt');
  return prompts.find(({ locked }) => !locked) ?? prompts[0];
}

/** Beside the first line at the inline end, else at the start, else at the end of the last line or under it. */
function spotOf(
  block: Element,
  box: DOMRect,
  anchor: Node,
  column: Column,
  width: number,
): { x: number; y: number; under: boolean } {
  const { rtl } = column;
  const style = getComputedStyle(block);
  const size = parseFloat(style.fontSize);
  const line = parseFloat(style.lineHeight) || size * 1.25;
  const y = box.top + parseFloat(style.paddingTop) + (line - SIZE) / 2;
  const right = Math.max(column.right, box.right);
  const left = Math.min(column.left, box.left);
  const atRight = { x: right + 10, y, under: false };
  const atLeft = { x: left - 10 - width, y, under: false };
  const [first, second] = rtl ? [atLeft, atRight] : [atRight, atLeft];
  const [roomFirst, roomSecond] = rtl
    ? [column.freeLeft, column.freeRight]
    : [column.freeRight, column.freeLeft];
  if (roomFirst >= LANE) return first;
  if (roomSecond >= LANE) return second;
  const x = rtl ? box.left : box.right - width;
  const words = new Range();
  words.selectNode(anchor);
  const end = [...words.getClientRects()].at(-1) ?? box;
  const room = rtl ? end.left - box.left : box.right - end.right;
  const inText = end.top >= box.top && end.top < box.bottom;
  if (inText && room > width + 12) return { x, y: box.bottom - (line + SIZE) / 2, under: true };
  const gap = Math.max(parseFloat(style.marginBottom), 12);
  return { x, y: box.bottom + (gap - SIZE) / 2, under: true };
}

/** Whether a block would hide what stands beside it. */
export function clips(block: Element): boolean {
  const { overflow, position } = getComputedStyle(block);
  return overflow !== 'visible' && position !== 'static';
}

/**
 * Puts it after the block's own last words, before any block nested in it, or after the block. After an element that takes
 * its name from its content it goes into the next paragraph, so that rules of the page like `h2 + p` still apply.
 */
function attach(host: HTMLElement, block: Element, anchor: Node | null): void {
  let named: Element | undefined;
  for (let at: Element | null = block; at; at = at.parentElement) if (at.matches(NAMED)) named = at;
  const next = named?.nextElementSibling;
  let child = named ?? anchor;
  while (child && child !== named && child !== block && child.parentNode !== block) child = child.parentNode;
  if (next?.matches('p:not([hidden])')) next.prepend(host);
  else if (child) (child as ChildNode).after(host);
  else block.append(host);
}

/** Moves `node` inside its badge. */
export function move(node: HTMLElement, x: number, y: number): void {
  node.style.left = `${Math.round(x)}px`;
  node.style.top = `${Math.round(y)}px`;
}

/**
 * What the buttons and shortcuts of the rich field do. All of it goes through `execCommand`: nothing else changes text so that the
 * browser's own undo takes it back.
 */
import { policy } from '../core/safe-html.js';
import { isFormatted, mapRuns, type Block, type Mark } from './blocks.js';
import { buildDom, buildLine } from './build-dom.js';
import { CARET, codeOf, readDom } from './read-dom.js';
import { around, rangeIn, rangeOver, select } from './selection.js';

export type Command = 'bold' | 'italic' | 'quote' | 'bullets' | 'numbers' | 'code' | 'spoiler';

const SELECTORS = {
  quote: 'blockquote',
  bullets: 'ul',
  numbers: 'ol',
  code: 'code,pre',
  spoiler: '.spoiler',
};

let executing = false;

/** Runs a command of the browser on what is selected. */
export function exec(command: string, value?: string): boolean {
  executing = true;
  try {
    return document.execCommand(command, false, value);
  } finally {
    executing = false;
  }
}

/** Whether what is about to change is changed by `exec`: Safari announces that like what the reader does. */
export function isExecuting(): boolean {
  return executing;
}

/** Replaces what is selected; one step for undo. */
export function insertBlocks(blocks: Block[]): void {
  const [first] = blocks;
  const holder = document.createElement('div');
  // One line continues the line it is put into.
  holder.append(
    ...(blocks.length === 1 && first?.kind === 'line' ? buildLine(first.runs) : buildDom(blocks)),
  );
  // The types know no trusted HTML.
  exec('insertHTML', policy().createHTML(holder.innerHTML));
}

/** Whether the command is on where the caret is. */
export function isOn(field: HTMLElement, command: Command): boolean {
  if (command === 'bold' || command === 'italic') return document.queryCommandState(command);
  const found = around(field, SELECTORS[command]);
  // The innermost list counts.
  return found !== null && (!/bullets|numbers/.test(command) || found === around(field, 'ul,ol'));
}

/** Switches a format on or off at what is selected. */
export function toggle(field: HTMLElement, command: Command): void {
  const on = isOn(field, command);
  if (command === 'bold' || command === 'italic') exec(command);
  else if (command === 'bullets') execOnLines(field, 'insertUnorderedList');
  else if (command === 'numbers') execOnLines(field, 'insertOrderedList');
  else if (command === 'quote') execOnLines(field, 'formatBlock', on ? 'div' : 'blockquote');
  else if (command === 'spoiler') toggleMark(field, 'spoiler', on);
  else if (around(field, 'pre')) execOnLines(field, 'formatBlock', 'div');
  else if (on || isOneLine(field)) toggleMark(field, 'code', on);
  else execOnLines(field, 'formatBlock', 'pre');
}

/** Chromium puts the caret at the start of a line that it makes an item of. */
function execOnLines(field: HTMLElement, command: string, value?: string): void {
  const { startContainer, startOffset = 0, collapsed } = rangeIn(field)?.cloneRange() ?? {};
  const text = startContainer?.nodeValue;
  exec(command, value);
  const place = rangeIn(field)?.startContainer;
  if (!collapsed || !place || text == null || place.nodeValue !== text) return;
  document.getSelection()?.collapse(place, startOffset);
}

function isOneLine(field: HTMLElement): boolean {
  const range = rangeIn(field);
  return range !== null && readDom(range.cloneContents(), { isField: true }).length < 2;
}

function toggleMark(field: HTMLElement, mark: Mark & ('code' | 'spoiler'), on: boolean): void {
  const range = rangeIn(field);
  if (!range) return;
  const element = on ? around(field, SELECTORS[mark]) : null;
  // Chromium would keep an element whose whole text is replaced, and drop an empty one: these two are no steps for undo.
  if (element && range.collapsed) return leave(element);
  if (element) {
    element.replaceWith(...element.childNodes);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  } else if (range.collapsed) {
    const [start] = buildLine([{ text: CARET, [mark]: true }]) as [HTMLElement];
    range.insertNode(start);
    placeCaret(start);
  } else {
    const blocks = readDom(range.cloneContents(), { isField: true });
    insertBlocks(mapRuns(blocks, (run) => ({ ...run, [mark]: true })));
  }
}

/** Puts the caret behind an element, where browsers would not put it. */
export function leave(element: HTMLElement): void {
  const place = document.createTextNode(CARET);
  element.after(place);
  placeCaret(place);
}

function placeCaret(node: Node): void {
  const range = rangeOver(node);
  range.collapse(false);
  select(range);
}

/** Makes a link of what is selected, or of the address itself; changes or, with an empty address, removes the link there. */
export function setLink(field: HTMLElement, href: string): void {
  const link = around(field, 'a');
  const range = rangeIn(field);
  if (link) select(link);
  if (!href) exec('unlink');
  else if (link || !range?.collapsed) exec('createLink', href);
  else {
    insertBlocks([{ kind: 'line', runs: [{ text: href, href }] }]);
    endFormat(field);
  }
}

/** Enter: ends a quotation or code at an empty line; within code it is a line break. False: as browsers do it. */
export function breakLine(field: HTMLElement): boolean {
  const pre = around(field, 'pre');
  const block = pre ?? (around(field, 'li') ? null : around(field, 'blockquote'));
  const range = rangeIn(field);
  if (!block || !range) return false;
  // Chromium has a quotation of its own for each line.
  if (!pre && !block.textContent?.trim()) return exec('formatBlock', 'div');
  const before = rangeOver(block);
  before.setEnd(range.startContainer, range.startOffset);
  const after = rangeOver(block);
  after.setStart(range.endContainer, range.endOffset);
  if (codeOf(before.cloneContents()).endsWith('\n') && !codeOf(after.cloneContents()).trim()) {
    exec('delete');
    const line = document.createElement('div');
    line.append(document.createElement('br'));
    block.after(line);
    select(line);
    return true;
  }
  return pre !== null && exec('insertLineBreak');
}

/** Puts in what was pasted or dropped, or typed in one go. */
export function insertText(field: HTMLElement, blocks: Block[], plain: string): void {
  if (around(field, 'pre,code'))
    exec('insertText', plain.replace(/\s*\n\s*/g, around(field, 'pre') ? '\n' : ' '));
  else if (blocks.length === 1 && !isFormatted(blocks)) exec('insertText', plain.trim() && plain);
  else {
    insertBlocks(blocks);
    endFormat(field);
  }
}

/** What is typed next is not formatted as what is before it. */
export function endFormat(field: HTMLElement): void {
  const element = around(field, 'code,.spoiler,a');
  if (element) return leave(element);
  for (const command of ['bold', 'italic', 'strikeThrough'])
    if (document.queryCommandState(command)) exec(command);
}

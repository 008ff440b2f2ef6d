/** Markdown as it is typed becomes what it means, once its last mark is there. Undo brings the marks back. */
import { isFormatted } from './blocks.js';
import { endFormat, exec, insertBlocks, type Command } from './commands.js';
import { fromMarkdown } from './from-markdown.js';
import { around, isSafari, rangeIn, select } from './selection.js';

const INLINE =
  /(?<![\p{L}\p{N}*_~|`\\])(?:\*\*\S(?:[^*]*[^*\s])?\*\*|__\S(?:[^_]*[^_\s])?__|\*[^*\s](?:[^*]*[^*\s])?\*|_[^_\s](?:[^_]*[^_\s])?_|~~\S(?:[^~]*[^~\s])?~~|\|\|\S(?:[^|]*[^|\s])?\|\||`[^`]+`|\[[^[\]]+\]\([^()\s]+\))$/u;
const STARTS: [RegExp, Command][] = [
  [/^[-*+] $/, 'bullets'],
  [/^1[.)] $/, 'numbers'],
  [/^> $/, 'quote'],
];

/** Formats what ends at the caret, if it is Markdown; after a character was typed. */
export function formatTyped(field: HTMLElement, run: (command: Command) => void): void {
  // Safari records what was typed for undo after it tells of it: a change before that would be undone in the wrong order.
  if (isSafari()) setTimeout(() => format(field, run));
  else format(field, run);
}

function format(field: HTMLElement, run: (command: Command) => void): void {
  const range = rangeIn(field);
  const node = range?.startContainer;
  if (!range?.collapsed || !(node instanceof Text) || around(field, 'pre,code')) return;
  const before = node.data.slice(0, range.startOffset);
  const found = INLINE.exec(before)?.[0];
  if (found) {
    const blocks = fromMarkdown(found);
    if (!isFormatted(blocks)) return;
    selectBefore(range, found.length);
    insertBlocks(blocks);
    endFormat(field);
    return field.addEventListener('input', (event) => afterUndo(field, event), { once: true });
  }
  const start = STARTS.find(([pattern]) => pattern.test(before.replaceAll('\u00a0', ' ')));
  if (!start || around(field, 'li,blockquote') || !isLineStart(field, node)) return;
  selectBefore(range, before.length);
  exec('delete');
  run(start[1]);
}

/** Undo selects the marks it brings back, and what is typed next would replace them. */
function afterUndo(field: HTMLElement, { inputType }: InputEvent): void {
  // Chromium selects after it tells of the undo.
  if (inputType === 'historyUndo') setTimeout(() => caretToEnd(field));
}

function caretToEnd(field: HTMLElement): void {
  const range = rangeIn(field);
  range?.collapse(false);
  if (range) select(range);
}

function selectBefore(range: Range, length: number): void {
  const chosen = range.cloneRange();
  chosen.setStart(range.startContainer, range.startOffset - length);
  select(chosen);
}

function isLineStart(field: HTMLElement, node: Text): boolean {
  const previous = node.previousSibling;
  return node.parentNode === field || node.parentElement?.localName === 'div'
    ? previous === null || /^(?:BR|DIV|UL|OL|PRE|BLOCKQUOTE)$/.test(previous.nodeName)
    : false;
}

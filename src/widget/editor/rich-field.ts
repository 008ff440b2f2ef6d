/**
 * A field that shows formatted text as it will be posted. The browser edits, undoes and composes; this reads the result as
 * Markdown, and puts nothing into it but nodes of its own. While a word is being composed nothing is changed.
 */
import { el, fill } from '../core/build.js';
import { showHtml } from '../core/safe-html.js';
import type { Words } from '../../shared/i18n/words.js';
import type { Field, FieldOptions } from '../write/field.js';
import { isFormatted, type Block } from './blocks.js';
import { buildDom } from './build-dom.js';
import { breakLine, exec, insertText, isExecuting, isOn, setLink, toggle, type Command } from './commands.js';
import { fromMarkdown } from './from-markdown.js';
import { createLinkForm } from './link-form.js';
import { CARET, readDom } from './read-dom.js';
import { around, rangeIn, rangeOver, select } from './selection.js';
import { toMarkdown } from './to-markdown.js';
import { actionOf, createToolbar, type Action } from './toolbar.js';
import { formatTyped } from './typing.js';

const URL_ALONE = /^https?:\/\/\S+$/i;
/** What browsers would do that Markdown cannot say. */
const REFUSED = /^format(?!Bold|Italic)|^insert(?:HorizontalRule|Link)$/;

/** A new one, empty. */
export function createRichField({ widget, label, errorId, mentioned }: FieldOptions): Field {
  const { words } = widget;
  const node = el('div', {
    ...{ class: 'rich resting empty', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true' },
    ...{
      'aria-label': label,
      'aria-placeholder': label,
      'data-placeholder': label,
      'aria-describedby': errorId,
    },
  });
  const actions = createActions(node, words);
  const blocks = (): Block[] => readDom(node, { isField: true });
  listen(node, actions);
  return {
    node,
    tools: actions.tools,
    preview: null,
    read: () => toMarkdown(blocks(), mentioned.write),
    write(body, html) {
      const label = mentioned.label;
      const shown = html ? readDom(parseHtml(html), { isField: false, label }) : fromMarkdown(body, label);
      fill(node, buildDom(shown));
      markEmpty(node);
    },
    text: () => textOf(node),
    update: () => markEmpty(node),
    focus: () => focusEnd(node),
    before() {
      const range = rangeIn(node);
      return range?.collapsed && range.startContainer instanceof Text
        ? range.startContainer.data.slice(0, range.startOffset)
        : null;
    },
    replace(length, text) {
      node.focus();
      const range = rangeIn(node)?.cloneRange();
      if (!range) return;
      range.setStart(range.startContainer, range.startOffset - length);
      select(range);
      exec('insertText', text);
    },
  };
}

interface Actions {
  /** Buttons, and the form that asks for a link's address. */
  tools: HTMLElement[];
  run: (command: Command) => void;
  press: (action: Action) => void;
  /** Shows on the buttons what is on at the caret. */
  showState: () => void;
}

function createActions(node: HTMLElement, words: Words): Actions {
  let saved: Range | null = null;
  const link = createLinkForm(words, (href) => {
    node.focus();
    if (saved) select(saved);
    if (href !== null) setLink(node, href);
  });
  const toolbar = createToolbar(words, press);

  function press(action: Action): void {
    if (action !== 'link') return run(action);
    const range = rangeIn(node);
    if (!range) focusEnd(node);
    saved = (range ?? rangeIn(node))?.cloneRange() ?? null;
    link.open(around(node, 'a')?.getAttribute('href') ?? URL_ALONE.exec(saved?.toString() ?? '')?.[0] ?? '');
  }

  function run(command: Command): void {
    if (!rangeIn(node) || !node.matches(':focus')) focusEnd(node);
    toggle(node, command);
    showState();
  }

  function showState(): void {
    if (!rangeIn(node)) return;
    toolbar.show((action) => (action === 'link' ? around(node, 'a') !== null : isOn(node, action)));
  }

  return { tools: [toolbar.node, link.node], run, press, showState };
}

function listen(node: HTMLElement, { run, press, showState }: Actions): void {
  node.addEventListener('keydown', (event) => {
    const action = event.isComposing ? undefined : actionOf(event);
    if (!action) return;
    event.preventDefault();
    press(action);
  });
  node.addEventListener('beforeinput', (event) => {
    const { inputType, data, dataTransfer } = event;
    if (isExecuting()) return;
    if (REFUSED.test(inputType)) return event.preventDefault();
    if (event.isComposing) return;
    if (inputType === 'insertParagraph') {
      if (breakLine(node)) event.preventDefault();
    } else if (dataTransfer && /^insertFrom(?:Paste|Drop|Yank)/.test(inputType)) {
      event.preventDefault();
      insert(node, dataTransfer);
    } else if (inputType === 'insertText' && data && data.length > 1) {
      // Dictation, a keyboard's suggestion, a program that types: all at once.
      const typed = fromMarkdown(data);
      if (!isFormatted(typed) && typed.length === 1) return;
      event.preventDefault();
      insertText(node, typed, data);
    }
  });
  node.addEventListener('paste', (event) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    insert(node, event.clipboardData);
  });
  node.addEventListener('input', (event) => {
    const { inputType, isComposing } = event;
    if (inputType === 'insertText' && !isComposing) formatTyped(node, run);
    showState();
  });
  node.addEventListener('focus', () => {
    node.classList.remove('resting');
    exec('defaultParagraphSeparator', 'div');
    const stop = new AbortController();
    document.addEventListener('selectionchange', showState, { signal: stop.signal });
    node.addEventListener('blur', () => stop.abort(), { once: true });
  });
}

/** Puts in what the clipboard, or what is dropped, has of text. */
function insert(node: HTMLElement, data: DataTransfer): void {
  const plain = data.getData('text/plain');
  const alone = URL_ALONE.exec(plain.trim())?.[0];
  if (alone) return around(node, 'pre,code') ? insertText(node, [], plain) : setLink(node, alone);
  const html = data.getData('text/html');
  const rich = html ? readDom(parseHtml(html), { isField: false }) : [];
  // What is formatted nowhere may be Markdown, as a program for code copies it.
  const blocks = isFormatted(rich) || !plain ? rich : fromMarkdown(plain);
  insertText(node, blocks, plain || textOfBlocks(rich));
}

function textOfBlocks(blocks: Block[]): string {
  return blocks
    .map((block) => (block.kind === 'line' ? block.runs.map(({ text }) => text).join('') : ''))
    .join('\n');
}

/** Foreign HTML in a document that is never shown, and in which nothing is loaded or run. */
function parseHtml(html: string): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  showHtml(body, html);
  return body;
}

function textOf(node: HTMLElement): string {
  const text = node.isConnected ? node.innerText : (node.textContent ?? '');
  return text.replaceAll(CARET, '').replace(/\n$/, '');
}

function markEmpty(node: HTMLElement): void {
  node.classList.toggle('empty', !node.textContent && !node.querySelector('li,blockquote,pre,div + div'));
}

function focusEnd(node: HTMLElement): void {
  node.focus();
  const last = node.lastElementChild;
  const range = rangeOver(last && /^(?:DIV|PRE|BLOCKQUOTE)$/.test(last.nodeName) ? last : node);
  range.collapse(false);
  select(range);
}

/** Markdown by button and shortcut: wraps the selection, or puts a mark before each line of it. */
import { button, drawing, el, type Child } from '../core/build.js';
import type { Words } from '../../shared/i18n/words.js';
import type { MessageKey } from '../../shared/i18n/en.js';

interface Format {
  name: MessageKey;
  face: () => Child;
  /** With Ctrl or Cmd; one digit with Shift as well, as mail programs have it. */
  key?: string;
  around?: [string, string];
  before?: string;
}

const LINK =
  'M6.7 9.3l2.6-2.6M7.3 5l1.2-1.2a2.6 2.6 0 0 1 3.7 3.7L11 8.7M8.7 11l-1.2 1.2a2.6 2.6 0 0 1-3.7-3.7L5 7.3';
const QUOTE = 'M3.5 3v10M7 5h6M7 8h6M7 11h4';
const LIST = 'M3 4.5h.01M3 8h.01M3 11.5h.01M6.5 4.5H13M6.5 8H13M6.5 11.5H13';

const COVERED = 'M1.5 8S4 4 8 4s6.5 4 6.5 4-2.5 4-6.5 4-6.5-4-6.5-4zM3 13 13 3';

const FORMATS: Format[] = [
  { name: 'format_bold', face: () => el('b', {}, 'B'), key: 'b', around: ['**', '**'] },
  { name: 'format_italic', face: () => el('i', {}, 'I'), key: 'i', around: ['*', '*'] },
  { name: 'format_link', face: () => drawing(LINK), key: 'k', around: ['[', '](https://)'] },
  { name: 'format_quote', face: () => drawing(QUOTE), key: '9', before: '> ' },
  { name: 'format_list', face: () => drawing(LIST), key: '8', before: '- ' },
  { name: 'format_spoiler', face: () => drawing(COVERED), key: '6', around: ['||', '||'] },
];

/** The buttons for `field`, which also learns the shortcuts. */
export function formatBar(field: HTMLTextAreaElement, words: Words): HTMLElement {
  const [shortcut, shift] = /Mac|iP/.test(navigator.platform) ? ['⌘', '⇧'] : ['Ctrl+', 'Shift+'];
  field.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // With Shift a digit's key means something else on every keyboard.
    const pressed = event.shiftKey ? event.code.replace('Digit', '') : event.key.toLowerCase();
    const format = FORMATS.find(({ key = '' }) => key === pressed && event.shiftKey === isDigit(key));
    if (!format) return;
    event.preventDefault();
    apply(field, format);
  });
  return el(
    'div',
    { class: 'formats', role: 'group', 'aria-label': words.t('format') },
    ...FORMATS.map((format) => {
      const label = words.t(format.name);
      const { key } = format;
      const title = key ? `${label} (${shortcut}${isDigit(key) ? shift : ''}${key.toUpperCase()})` : label;
      return button(
        { class: 'format', 'aria-label': label, title },
        () => apply(field, format),
        format.face(),
      );
    }),
  );
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}

function apply(field: HTMLTextAreaElement, { around, before }: Format): void {
  const { selectionStart, selectionEnd, value } = field;
  if (around) {
    const inner = value.slice(selectionStart, selectionEnd);
    field.setRangeText(around[0] + inner + around[1], selectionStart, selectionEnd, 'end');
    field.setSelectionRange(
      selectionStart + around[0].length,
      selectionStart + around[0].length + inner.length,
    );
  } else if (before) {
    const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const lines = value.slice(from, selectionEnd);
    field.setRangeText(lines.replace(/^/gm, before), from, selectionEnd, 'end');
  }
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The buttons of the rich field: four in sight (two on phones), the others behind one; one stop for Tab, arrow keys between them. */
import { button, drawing, el, setAttributes, type Child } from '../core/build.js';
import type { MessageKey } from '../../shared/i18n/en.js';
import type { Words } from '../../shared/i18n/words.js';
import type { Command } from './commands.js';

export type Action = Command | 'link';

interface Tool {
  name: MessageKey;
  action: Action;
  face: () => Child;
  /** With Ctrl or Cmd; a digit with Shift as well, as mail programs have it. */
  key: string;
}

const LINK =
  'M6.7 9.3l2.6-2.6M7.3 5l1.2-1.2a2.6 2.6 0 0 1 3.7 3.7L11 8.7M8.7 11l-1.2 1.2a2.6 2.6 0 0 1-3.7-3.7L5 7.3';
const QUOTE = 'M3.5 3v10M7 5h6M7 8h6M7 11h4';
const BULLETS = 'M3 4.5h.01M3 8h.01M3 11.5h.01M6.5 4.5H13M6.5 8H13M6.5 11.5H13';
const NUMBERS = 'M2.5 3.5l1-.5v3M2 10h2l-2 3h2M6.5 4.5H13M6.5 8H13M6.5 11.5H13';
const CODE = 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5';
const COVERED = 'M1.5 8S4 4 8 4s6.5 4 6.5 4-2.5 4-6.5 4-6.5-4-6.5-4zM3 13 13 3';
const MORE = 'M3.5 8h.01M8 8h.01M12.5 8h.01';

const TOOLS: Tool[] = [
  { name: 'format_bold', action: 'bold', face: () => el('b', {}, 'B'), key: 'b' },
  { name: 'format_italic', action: 'italic', face: () => el('i', {}, 'I'), key: 'i' },
  { name: 'format_link', action: 'link', face: () => drawing(LINK), key: 'k' },
  { name: 'format_quote', action: 'quote', face: () => drawing(QUOTE), key: '9' },
  { name: 'format_list', action: 'bullets', face: () => drawing(BULLETS), key: '8' },
  { name: 'format_numbers', action: 'numbers', face: () => drawing(NUMBERS), key: '7' },
  { name: 'format_code', action: 'code', face: () => drawing(CODE), key: 'e' },
  { name: 'format_spoiler', action: 'spoiler', face: () => drawing(COVERED), key: '6' },
];
const IN_SIGHT = 4;
const IN_SIGHT_ON_PHONES = 2;

export interface Toolbar {
  node: HTMLElement;
  /** Shows which formats are on. */
  show: (isOn: (action: Action) => boolean) => void;
}

/** The action of a shortcut. */
export function actionOf(event: KeyboardEvent): Action | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  // With Shift a digit's key means something else on every keyboard.
  const pressed = event.shiftKey ? event.code.replace('Digit', '') : event.key.toLowerCase();
  return TOOLS.find(({ key }) => key === pressed && event.shiftKey === isDigit(key))?.action;
}

/** The buttons, which call `press`. */
export function createToolbar({ t }: Words, press: (action: Action) => void): Toolbar {
  const [shortcut, shift] = /Mac|iP/.test(navigator.platform) ? ['⌘', '⇧'] : ['Ctrl+', 'Shift+'];
  const tools = TOOLS.map(({ name, action, face, key }, at) => {
    const title = `${t(name)} (${shortcut}${isDigit(key) ? shift : ''}${key.toUpperCase()})`;
    return button(
      {
        class: at < IN_SIGHT_ON_PHONES ? 'format' : 'format spare',
        'aria-label': t(name),
        title,
        'aria-pressed': 'false',
        hidden: at >= IN_SIGHT,
      },
      () => press(action),
      face(),
    );
  });
  const more = button(
    { class: 'format', 'aria-label': t('format_more'), title: t('format_more'), 'aria-expanded': 'false' },
    () => {
      const open = more.getAttribute('aria-expanded') === 'false';
      more.setAttribute('aria-expanded', String(open));
      for (const tool of tools.slice(IN_SIGHT)) tool.hidden = !open;
      // The stop may be one that is hidden now.
      stopAt(all, IN_SIGHT);
    },
    drawing(MORE),
  );
  const all = [...tools.slice(0, IN_SIGHT), more, ...tools.slice(IN_SIGHT)];
  const node = el('div', { class: 'formats', role: 'toolbar', 'aria-label': t('format') }, ...all);
  // The field keeps its selection, and a phone its keyboard.
  node.addEventListener('mousedown', (event) => event.preventDefault());
  node.addEventListener('keydown', (event) => move(event, all));
  stopAt(all, 0);
  return {
    node,
    show: (isOn) =>
      TOOLS.forEach(({ action }, at) => tools[at]?.setAttribute('aria-pressed', String(isOn(action)))),
  };
}

function move(event: KeyboardEvent, all: HTMLElement[]): void {
  const shown = all.filter(({ offsetWidth }) => offsetWidth > 0);
  const at = shown.findIndex((tool) => tool === event.target);
  const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const step =
    event.key === (isRtl ? 'ArrowLeft' : 'ArrowRight')
      ? 1
      : event.key === (isRtl ? 'ArrowRight' : 'ArrowLeft')
        ? -1
        : 0;
  const to = step
    ? (at + step + shown.length) % shown.length
    : event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? shown.length - 1
        : -1;
  if (at < 0 || to < 0) return;
  event.preventDefault();
  stopAt(all, all.indexOf(shown[to] as HTMLElement));
  shown[to]?.focus();
}

function stopAt(all: HTMLElement[], stop: number): void {
  all.forEach((tool, at) => setAttributes(tool, { tabindex: at === stop ? 0 : -1 }));
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}

/** Single-key shortcuts: one table for the handler and the help. They can be disabled. */
import { useEffect, useRef } from 'preact/hooks';
import type { LaterText } from '../language.js';

export type Command = keyof LaterText['keys'];

/** Values of `KeyboardEvent.key`, in the order of the help. */
export const SHORTCUTS: readonly { key: string; shown: string; command: Command }[] = [
  { key: 'j', shown: 'J', command: 'next' },
  { key: 'k', shown: 'K', command: 'previous' },
  { key: 'a', shown: 'A', command: 'approve' },
  { key: 'r', shown: 'R', command: 'reject' },
  { key: 's', shown: 'S', command: 'spam' },
  { key: 'u', shown: 'U', command: 'undo' },
  { key: 'x', shown: 'X', command: 'select' },
  { key: 'X', shown: 'Shift X', command: 'selectRange' },
  { key: 'Escape', shown: 'Esc', command: 'clear' },
  { key: 'l', shown: 'L', command: 'lock' },
  { key: 'b', shown: 'B', command: 'ban' },
  { key: 'n', shown: 'N', command: 'arrivals' },
  { key: 'g', shown: 'G', command: 'group' },
  { key: 'm', shown: 'M', command: 'see' },
  { key: '/', shown: '/', command: 'search' },
  { key: '?', shown: '?', command: 'help' },
];

const STORED = 'interline-console-shortcuts';

export function shortcutsEnabled(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

export function enableShortcuts(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
}

/** Runs `handle` for each shortcut pressed outside of fields and dialogs. */
export function useShortcuts(handle: (command: Command) => void): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!shortcutsEnabled() && event.key !== 'Escape') return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const pressed = withoutCapsLock(event);
      const entry = SHORTCUTS.find(({ key }) => key === pressed);
      if (!entry) return;
      event.preventDefault();
      latest.current(entry.command);
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function withoutCapsLock(event: KeyboardEvent): string {
  return event.shiftKey || event.key.length > 1 ? event.key : event.key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Unsent text survives reloads and closed panels, in this tab only. */
import { keep, kept } from '../core/storage.js';

/** What the draft called `name` is kept under. */
export const draftKey = (base: string, name: string): string => `interline:${base}:${name}`;

/** The draft under `key`; empty where there is none. */
export function readDraft(key: string): string {
  return kept(key, 'sessionStorage') ?? '';
}

/** Keeps `text` under `key`; no text forgets it. */
export function keepDraft(key: string, text: string): void {
  keep(key, text.trim() ? text : null, 'sessionStorage');
}

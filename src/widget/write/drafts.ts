/** Drafts: unsent text survives reloads and closed panels, in this tab only. */
import { keep, kept } from '../core/storage.js';

/** Storage key of the draft `name`. */
export const draftKey = (base: string, name: string): string => `interline:${base}:${name}`;

/** The draft under `key`, or an empty string. */
export function readDraft(key: string): string {
  return kept(key, 'sessionStorage') ?? '';
}

/** Stores `text` under `key`; an empty text removes it. */
export function keepDraft(key: string, text: string): void {
  keep(key, text.trim() ? text : null, 'sessionStorage');
}

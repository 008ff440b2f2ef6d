/** Unsent text survives reloads and closed panels, in this tab only. */

/** What the draft called `name` is kept under. */
export const draftKey = (base: string, name: string): string => `interline:${base}:${name}`;

/** Storage can be forbidden or full; then a draft lives as long as its field. */
export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps `text` under `key`; no text forgets it. */
export function keepDraft(key: string, text: string): void {
  try {
    if (text.trim()) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // See readDraft.
  }
}

/** What this browser keeps for its reader. Storage can be forbidden or full; then nothing is kept. */

/** The browser's for as long as it likes, or the tab's for as long as it is open. */
type Store = 'localStorage' | 'sessionStorage';

export function kept(key: string, store: Store = 'localStorage'): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`; null forgets it. */
export function keep(key: string, value: string | null, store: Store = 'localStorage'): void {
  try {
    if (value === null) window[store].removeItem(key);
    else window[store].setItem(key, value);
  } catch {
    // As above.
  }
}

/** Values stored in the reader's browser. If storage is forbidden or full, nothing is stored. */

/** Persistent storage, or storage until the tab is closed. */
type Store = 'localStorage' | 'sessionStorage';

export function kept(key: string, store: Store = 'localStorage'): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

/** Stores `value` under `key`; null removes it. */
export function keep(key: string, value: string | null, store: Store = 'localStorage'): void {
  try {
    if (value === null) window[store].removeItem(key);
    else window[store].setItem(key, value);
  } catch {
    // As above.
  }
}

/** Something that happens, and those who want to know. */
export interface Signal<T> {
  emit: (value: T) => void;
  /** Returns the way out. */
  listen: (listener: (value: T) => void) => () => void;
}

/** A signal without memory: who listens late has missed what was before. */
export function signal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

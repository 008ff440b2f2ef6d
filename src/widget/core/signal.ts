/** Typed event emitter. */
export interface Signal<T> {
  emit: (value: T) => void;
  /** Calls `listener` until `end`, or until the returned function is called. */
  listen: (listener: (value: T) => void, end?: AbortSignal) => () => void;
}

/** A signal without replay: late listeners miss earlier values. */
export function signal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
    listen(listener, end) {
      const stop = (): void => void listeners.delete(listener);
      listeners.add(listener);
      end?.addEventListener('abort', stop);
      return stop;
    },
  };
}

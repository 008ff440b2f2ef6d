/** Messages to the host page and to screen readers. */
import type { Words } from '../../shared/i18n/words.js';

export interface Host {
  element: HTMLElement;
  /** Announces a text to screen readers. */
  announce: (text: string) => void;
  /** Dispatches an event of the widget; false when the page prevented the default. */
  emit: (name: string, detail?: unknown) => boolean;
  /** Runs work that is not awaited; a failure is announced and emitted. */
  background: (work: Promise<unknown>) => void;
}

export function createHost(element: HTMLElement, { t }: Words, announce: Host['announce']): Host {
  const emit: Host['emit'] = (name, detail) => emitEvent(element, name, detail);
  return {
    element,
    announce,
    emit,
    background(work) {
      work.catch((error: unknown) => {
        announce(t('load_failed'));
        emit('error', { error });
      });
    },
  };
}

/** A `CustomEvent` for the host page, on an element or the document: `interline:<name>`, bubbling and composed. */
export function emitEvent(target: EventTarget, name: string, detail: unknown = {}): boolean {
  return target.dispatchEvent(
    new CustomEvent('interline:' + name, { bubbles: true, composed: true, cancelable: true, detail }),
  );
}

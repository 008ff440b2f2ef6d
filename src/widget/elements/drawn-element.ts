/** Elements whose content is drawn by a part that is loaded when the first of them is on the page. */
import { emitEvent } from '../core/host.js';

/** Draws into the element and keeps it up to date until `end`. */
type Draw = (host: HTMLElement, end: AbortSignal) => Promise<void>;

/** The class of an element; failures are emitted to the page, and the element stays unchanged. */
export function drawnBy(draw: Draw): CustomElementConstructor {
  return class extends HTMLElement {
    #end: AbortController | undefined;

    connectedCallback(): void {
      this.#end = new AbortController();
      draw(this, this.#end.signal).catch((error: unknown) => emitEvent(this, 'error', { error }));
    }

    disconnectedCallback(): void {
      this.#end?.abort();
    }
  };
}

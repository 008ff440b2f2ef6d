/** Elements whose content is drawn by a part that is loaded when one of them is on the page. */
import { emitEvent } from '../core/host.js';

/** Draws into the element and follows what it shows until `end`. */
type Draw = (host: HTMLElement, end: AbortSignal) => Promise<void>;

/** The class of an element; failures are told to the page, the element then stays as it is. */
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

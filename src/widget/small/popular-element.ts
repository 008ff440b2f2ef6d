/** `<interline-popular>`: the articles people talk about most. */
import { load } from '../core/lazy.js';
import { tellHost } from '../core/session.js';

export class InterlinePopular extends HTMLElement {
  #leave: (() => void) | null = null;

  connectedCallback(): void {
    void load
      .small()
      .then(({ showPopular }) => showPopular(this))
      .then((leave) => {
        if (this.isConnected) this.#leave = leave;
        else leave();
      })
      .catch((error: unknown) => tellHost(this, 'error', { error }));
  }

  disconnectedCallback(): void {
    this.#leave?.();
  }
}

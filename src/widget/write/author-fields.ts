/** The fields below a new comment: a guest's name, and the site's consent line. */
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { Problem } from '../core/transport.js';
import { createConsent } from './consent.js';
import { isSignedIn } from '../core/problems.js';
import type { GuestPart } from './parts.js';

export interface Signature {
  node: HTMLElement;
  /** Label of the button, if not the usual one. */
  submit: () => string | null;
  /** Whether the service already knows the author, so that a preview can be requested. */
  known: () => boolean;
  /** Call when something was written. */
  start: () => void;
  /** An error message if something is missing, with the focus on it; otherwise null. */
  fault: () => Promise<string | null>;
  /** Sends under the given name. */
  send: (send: () => Promise<unknown>) => Promise<void>;
}

/** The signature of a new comment, by a guest if `part` is given; `errorId` is the id of the error element. */
export function createSignature(widget: Widget, part: GuestPart | null, errorId: string): Signature {
  let guest = part && part.createGuestName(widget, errorId);
  const consent = createConsent(widget, errorId);
  const node = el('div', { class: 'signature' }, guest?.node, consent?.node);
  return {
    node,
    submit: () => guest && widget.words.t('post_as_guest'),
    known: () => guest === null || widget.transport.guest !== null,
    start: () => guest?.start(),
    async fault() {
      // The host page may have signed the author in since.
      if (guest && (await isSignedIn(widget))) {
        guest.node.remove();
        guest = null;
      }
      return guest?.fault() ?? consent?.fault() ?? null;
    },
    async send(send) {
      await guest?.join();
      await send().catch(async (error: unknown) => {
        // The guest's token has expired: the same name needs a new proof of work.
        if (!guest || !(error instanceof Problem && error.code === 'token_invalid')) throw error;
        await guest.join();
        await send();
      });
      consent?.remember();
    },
  };
}

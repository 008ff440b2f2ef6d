/** The fields below a new comment: a guest's name, and the consent a site asks for. */
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { Problem } from '../core/transport.js';
import { createConsent } from './consent.js';
import { createGuestName } from './guest.js';
import { isSignedIn } from '../core/problems.js';

export interface Signature {
  node: HTMLElement;
  /** Words for the button, where they are not the usual ones. */
  submit: () => string | null;
  /** Whether the service knows the writer already, and so can be asked for a preview. */
  known: () => boolean;
  /** Something was written. */
  start: () => void;
  /** What is missing, in words; the focus is then on it. Null: nothing. */
  fault: () => Promise<string | null>;
  /** Sends under the name given. */
  send: (send: () => Promise<unknown>) => Promise<void>;
}

/** The signature of a new comment; `errorId` names the place of complaints. */
export function createSignature(widget: Widget, isGuest: boolean, errorId: string): Signature {
  let guest = isGuest ? createGuestName(widget, errorId) : null;
  const consent = createConsent(widget, errorId);
  const node = el('div', { class: 'signature' }, guest?.node, consent?.node);
  return {
    node,
    submit: () => guest && widget.words.t('post_as_guest'),
    known: () => guest === null || widget.transport.guest !== null,
    start: () => guest?.start(),
    async fault() {
      // The host page may have signed the writer in meanwhile.
      if (guest && (await isSignedIn(widget))) {
        guest.node.remove();
        guest = null;
      }
      return guest?.fault() ?? consent?.fault() ?? null;
    },
    async send(send) {
      await guest?.join();
      await send().catch(async (error: unknown) => {
        // A guest's token has ended: the same name does the work again.
        if (!guest || !(error instanceof Problem && error.code === 'token_invalid')) throw error;
        await guest.join();
        await send();
      });
      consent?.remember();
    },
  };
}

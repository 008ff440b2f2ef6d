/**
 * A posted message that the service has not answered yet. It stays in the browser until then, one per site, and is sent
 * again with the same Idempotency-Key, so that the service executes it once.
 */
import type { Posted, ReplyInput, StartThreadInput } from '../../shared/contract.js';
import { unsentKey } from '../core/identity.js';
import type { Widget } from '../core/widget.js';
import { keep, kept } from '../core/storage.js';
import { Problem } from '../core/transport.js';
import { draftKey, keepDraft } from './drafts.js';

/** A comment being sent. */
export interface Message {
  body: string;
  /** Idempotency-Key, the same for all attempts. */
  key: string;
  /** Name of its draft (see `draftKey`). */
  draft: string;
}

export interface Unsent extends Message {
  path: string;
  input: StartThreadInput | ReplyInput;
  /** Path of the bundle of the page it was written on. */
  page: string;
  /** Its author (see `writerOf`): it must not be sent as another person. */
  writer: string;
  /** The service has refused it. */
  refused?: boolean;
}

/** The pending message, if it is this reader's. */
export async function keptUnsent(widget: Widget): Promise<Unsent | null> {
  const unsent = readUnsent(widget);
  return unsent && (await writerOf(widget)) === unsent.writer ? unsent : null;
}

/** Removes the message with this key. */
export function forget(widget: Widget, key: string): void {
  if (readUnsent(widget)?.key === key) keep(unsentKey(widget.transport.base), null);
}

/** One attempt. Throws `Problem`; the message is stored until it succeeds, or `forget` is called. */
export async function deliver(
  widget: Widget,
  message: Message & Pick<Unsent, 'path' | 'input'>,
): Promise<Posted> {
  const { base, call } = widget.transport;
  const { path, input, key, draft } = message;
  const unsent = readUnsent(widget);
  const writer = await writerOf(widget);
  if (unsent?.key === key && unsent.writer !== writer) throw new Problem('token_missing', 401);
  if (!unsent && writer !== null) keepUnsent(widget, { ...message, writer, page: widget.store.pagePath });
  const posted = await call<Posted>('POST', path, input, { 'idempotency-key': key });
  forget(widget, key);
  keepDraft(draftKey(base, draft), '');
  return posted;
}

/**
 * Sends a message written on another page of the site. A refused one waits for that page, where its author sees the
 * reason.
 */
export async function deliverFromElsewhere(widget: Widget, unsent: Unsent): Promise<void> {
  if (unsent.refused) return;
  try {
    await deliver(widget, unsent);
    widget.host.announce(widget.words.t('posted'));
  } catch (error) {
    if (!isPassing(error)) keepUnsent(widget, { ...unsent, refused: true });
  }
}

/** Whether the error is temporary: the service could not be reached, or failed; the same message may succeed later. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500);
}

function readUnsent({ transport }: Widget): Unsent | null {
  try {
    return JSON.parse(kept(unsentKey(transport.base)) ?? 'null') as Unsent | null;
  } catch {
    return null;
  }
}

function keepUnsent({ transport }: Widget, unsent: Unsent): void {
  keep(unsentKey(transport.base), JSON.stringify(unsent));
}

/** The token's issuer and subject, which do not change when it is renewed; "guest" for the browser's guest. */
async function writerOf({ transport }: Widget): Promise<string | null> {
  const token = await transport.token().catch(() => null);
  if (token === null) return transport.guest && 'guest';
  try {
    const payload = token.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? '';
    const { iss, sub } = JSON.parse(atob(payload)) as { iss?: unknown; sub?: unknown };
    return JSON.stringify([iss, sub]);
  } catch {
    return null;
  }
}

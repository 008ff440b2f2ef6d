/**
 * What was posted and the service has not answered for yet. It is kept in the browser until it has, one message a site,
 * and goes out again under the same Idempotency-Key: the service takes it once, however often it is asked.
 */
import type { Posted, ReplyInput, StartThreadInput } from '../../shared/contract.js';
import { unsentKey } from '../core/identity.js';
import type { Widget } from '../core/widget.js';
import { keep, kept } from '../core/storage.js';
import { Problem } from '../core/transport.js';
import { draftKey, keepDraft } from './drafts.js';

/** A comment on its way. */
export interface Message {
  body: string;
  /** Idempotency-Key, the same for every try. */
  key: string;
  /** Name of its draft (see `draftKey`). */
  draft: string;
}

export interface Unsent extends Message {
  path: string;
  input: StartThreadInput | ReplyInput;
  /** Path of the bundle of the page it was written on. */
  page: string;
  /** Who wrote it (see `writerOf`): no other person may send it. */
  writer: string;
  /** The service did not take it. */
  refused?: boolean;
}

/** The message that waits, if it is this reader's. */
export async function keptUnsent(widget: Widget): Promise<Unsent | null> {
  const unsent = readUnsent(widget);
  return unsent && (await writerOf(widget)) === unsent.writer ? unsent : null;
}

/** Forgets the message with this key. */
export function forget(widget: Widget, key: string): void {
  if (readUnsent(widget)?.key === key) keep(unsentKey(widget.transport.base), null);
}

/** One try. Throws `Problem`; the message is kept until it is through, or `forget` is called. */
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

/** Sends what was written on another page of the site. What is refused waits for that page, where its writer is told why. */
export async function deliverFromElsewhere(widget: Widget, unsent: Unsent): Promise<void> {
  if (unsent.refused) return;
  try {
    await deliver(widget, unsent);
    widget.host.announce(widget.words.t('posted'));
  } catch (error) {
    if (!isPassing(error)) keepUnsent(widget, { ...unsent, refused: true });
  }
}

/** The service could not be reached, or is in trouble itself: the same message may be taken later. */
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

/** Who the token is of, by issuer and subject, which stay when it is renewed; "guest" for the browser's guest. */
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

/**
 * What was posted and the service has not answered for yet. It is kept in the browser until it has, one message a site,
 * and goes out again under the same Idempotency-Key: the service takes it once, however often it is asked.
 */
import type { Posted, ReplyInput, StartThreadInput } from '../../shared/contract.js';
import { pagePath, unsentKey } from '../core/identity.js';
import type { Session } from '../core/session.js';
import { keep, kept } from '../core/storage.js';
import { Problem } from '../core/transport.js';

/** A comment on its way. */
export interface Message {
  body: string;
  /** Idempotency-Key, the same for every try. */
  key: string;
  /** What its draft is kept under. */
  draft: string;
}

export interface Unsent extends Message {
  path: string;
  input: StartThreadInput | ReplyInput;
  /** Path of the bundle of the page it was written on. */
  page: string;
  /** Who wrote it (see `writerOf`): nobody else may send it. */
  writer: string | null;
}

/** The message that waits, if it is this reader's. */
export async function keptUnsent(session: Session): Promise<Unsent | null> {
  const unsent = readUnsent(session);
  return unsent && (await writerOf(session)) === unsent.writer ? unsent : null;
}

/** Forgets the message with this key. */
export function forget(session: Session, key: string): void {
  if (readUnsent(session)?.key === key) keep(unsentKey(session.transport.base), null);
}

/** One try. Throws `Problem`; the message is kept when that is passing, and while there is no answer. */
export async function deliver(
  session: Session,
  message: Message & Pick<Unsent, 'path' | 'input'>,
): Promise<Posted> {
  const { path, input, key } = message;
  const unsent = readUnsent(session);
  const writer = await writerOf(session);
  if (unsent?.key === key && unsent.writer !== writer) throw new Problem('token_missing', 401);
  if (!unsent) {
    const page = pagePath(session.ref);
    keep(unsentKey(session.transport.base), JSON.stringify({ ...message, page, writer } satisfies Unsent));
  }
  try {
    const posted = await session.transport.call<Posted>('POST', path, input, { 'idempotency-key': key });
    forget(session, key);
    return posted;
  } catch (error) {
    if (!isPassing(error)) forget(session, key);
    throw error;
  }
}

/** The service could not be reached, or is in trouble itself: the same message may be taken later. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500);
}

function readUnsent({ transport }: Session): Unsent | null {
  const text = kept(unsentKey(transport.base));
  return text === null ? null : (JSON.parse(text) as Unsent);
}

/** Who the token is of, by issuer and subject, which stay when it is renewed; "guest" for the browser's guest. */
async function writerOf({ transport }: Session): Promise<string | null> {
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

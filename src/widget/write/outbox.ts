/**
 * What was posted and the service has not answered for yet. It is kept in the browser until it has, one message a site,
 * and goes out again under the same Idempotency-Key: the service takes it once, however often it is asked.
 */
import type { Posted, ReplyInput, StartThreadInput } from '../../shared/contract.js';
import { pagePath, unsentKey } from '../core/identity.js';
import type { Session } from '../core/session.js';
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
  /** Who wrote it (see `writerOf`): nobody else may send it. */
  writer: string;
  /** The service did not take it. */
  refused?: boolean;
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

/** One try. Throws `Problem`; the message is kept until it is through, or `forget` is called. */
export async function deliver(
  session: Session,
  message: Message & Pick<Unsent, 'path' | 'input'>,
): Promise<Posted> {
  const { base, call } = session.transport;
  const { path, input, key, draft } = message;
  const unsent = readUnsent(session);
  const writer = await writerOf(session);
  if (unsent?.key === key && unsent.writer !== writer) throw new Problem('token_missing', 401);
  if (!unsent && writer !== null) keepUnsent(session, { ...message, writer, page: pagePath(session.ref) });
  const posted = await call<Posted>('POST', path, input, { 'idempotency-key': key });
  forget(session, key);
  keepDraft(draftKey(base, draft), '');
  return posted;
}

/** Sends what was written on another page of the site. What is refused waits for that page, where its writer is told why. */
export async function deliverFromElsewhere(session: Session, unsent: Unsent): Promise<void> {
  if (unsent.refused) return;
  try {
    await deliver(session, unsent);
    session.say(session.words.t('posted'));
  } catch (error) {
    if (!isPassing(error)) keepUnsent(session, { ...unsent, refused: true });
  }
}

/** The service could not be reached, or is in trouble itself: the same message may be taken later. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500);
}

function readUnsent({ transport }: Session): Unsent | null {
  try {
    return JSON.parse(kept(unsentKey(transport.base)) ?? 'null') as Unsent | null;
  } catch {
    return null;
  }
}

function keepUnsent({ transport }: Session, unsent: Unsent): void {
  keep(unsentKey(transport.base), JSON.stringify(unsent));
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

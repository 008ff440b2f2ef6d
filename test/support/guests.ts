/** Guests as a browser makes them: the work is asked for, done and shown. */
import { createHash } from 'node:crypto';
import type { GuestChallenge, GuestPass } from '../../src/shared/contract.js';
import type { Answer, TestService } from './service.js';

/** What `POST /guests` needs besides the name. */
export interface Work {
  salt: string;
  number: number;
  signature: string;
}

/** Little work, for services of tests whose guests are not in a browser. */
export const EASY = { GUEST_WORK: '1000' };

/** Asks for work and does it. */
export async function workOf(service: TestService): Promise<Work> {
  const { status, body, text } = await service.call('GET', '/guests/challenge');
  if (status !== 200) throw new Error(`challenge: ${status} ${text}`);
  return solve(body as GuestChallenge);
}

export function solve({ salt, hash, max, signature }: GuestChallenge): Work {
  for (let number = 0; number <= max; number++)
    if (createHash('sha256').update(`${salt}.${number}`).digest('hex') === hash)
      return { salt, number, signature };
  throw new Error('no number has that hash');
}

/** `name` is sent unchanged. */
export async function join(service: TestService, name: unknown, work: Partial<Work> = {}): Promise<Answer> {
  const done = work.salt === undefined || work.signature === undefined ? await workOf(service) : {};
  return service.call('POST', '/guests', { body: { name, ...done, ...work } });
}

/** A guest of that name; resolves with the token. */
export async function guest(service: TestService, name: string): Promise<string> {
  const { status, body, text } = await join(service, name);
  if (status !== 201) throw new Error(`guest: ${status} ${text}`);
  return (body as GuestPass).token;
}

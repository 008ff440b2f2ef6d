/** Guests as a browser creates them: requests a challenge, solves it and sends the solution. */
import { createHash } from 'node:crypto';
import type { GuestChallenge, GuestPass } from '../../src/shared/contract.js';
import type { Answer, TestService } from './service.js';

/** Body of `POST /guests` without the name. */
export interface Work {
  salt: string;
  number: number;
  signature: string;
}

/** An easy challenge, for tests whose guests are not in a browser. */
export const EASY = { GUEST_WORK: '1000' };

/** Requests a challenge and solves it. */
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

/** Creates a guest with that name; resolves with the token. */
export async function guest(service: TestService, name: string): Promise<string> {
  const { status, body, text } = await join(service, name);
  if (status !== 201) throw new Error(`guest: ${status} ${text}`);
  return (body as GuestPass).token;
}

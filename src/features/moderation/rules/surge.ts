/** What a whole site does for a time when there is too much: everything waits, slows down or closes. */
import { requirePerson } from '../../../access/principal.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { Surge, SurgeInput } from '../../../shared/contract.js';
import { changeSettings } from '../../sites/use-cases.js';

/** Starts it, or changes what is going on. The end must be in the future. */
export async function startSurge(
  { ctx, site, principal }: SignedInRequest,
  input: SurgeInput,
): Promise<Surge | null> {
  const until = new Date(input.until);
  if (until <= ctx.now())
    throw new Problem('invalid_input', { errors: [{ path: 'body.until', message: 'is not in the future' }] });
  const surge = { ...input, until: until.toISOString() };
  return (await changeSettings(ctx, site, { personId: requirePerson(principal).id }, { surge })).surge;
}

/** Ends it; where there is none, changes nothing. */
export async function endSurge({ ctx, site, principal }: SignedInRequest): Promise<Surge | null> {
  const by = { personId: requirePerson(principal).id };
  return (await changeSettings(ctx, site, by, { surge: null })).surge;
}

/** Surge modes: for a limited time a whole site holds all comments, slows people down, or is closed. */
import { requirePerson } from '../../../access/principal.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { Surge, SurgeInput } from '../../../shared/contract.js';
import { changeSettings } from '../../sites/use-cases.js';

/** Starts a surge mode or changes the current one. Its end must be in the future. */
export async function startSurge(
  { ctx, site, principal }: SignedInRequest,
  input: SurgeInput,
): Promise<Surge | null> {
  const until = new Date(input.until);
  if (until <= ctx.now())
    throw new Problem('invalid_input', { errors: [{ path: 'body.until', message: 'is not in the future' }] });
  const surge = { ...input, until: until.toISOString(), cause: 'manual' as const };
  return (await changeSettings(ctx, site, { personId: requirePerson(principal).id }, { surge })).surge;
}

/** Ends the surge mode, if there is one. */
export async function endSurge({ ctx, site, principal }: SignedInRequest): Promise<Surge | null> {
  const by = { personId: requirePerson(principal).id };
  const surgeEndedAt = ctx.now().toISOString();
  return (await changeSettings(ctx, site, by, { surge: null, surgeEndedAt })).surge;
}

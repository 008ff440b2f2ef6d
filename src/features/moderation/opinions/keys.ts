/** Keys of the services that are asked: they can be stored and removed, and are never returned. */
import { requirePerson } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { OpinionKeys, OpinionSettings } from '../../../shared/contract.js';
import type { OpinionProvider } from '../../../shared/enums.js';
import { writeSite } from '../../sites/use-cases.js';
import { PROVIDERS } from './providers/index.js';
import { isSigningSecret } from './providers/external.js';
import { deleteKey, findKey, listKeys, saveKey } from './queries.js';
import { NoOpinion } from './types.js';

/** Stores a key for the service at the address in the settings, to which alone it is sent. */
export async function storeKey(
  { ctx, site, principal }: SignedInRequest,
  provider: OpinionProvider,
  key: string,
): Promise<void> {
  if (provider === 'external' && !isSigningSecret(key))
    throw invalid('is not whsec_ and 24 to 64 bytes in Base64');
  const origin = originOf(provider, site.settings.opinions);
  if (origin === null) throw invalid('needs the address of the service first');
  await writeSite(ctx, site.id, { personId: requirePerson(principal).id }, async ({ db, siteId, log }) => {
    await saveKey(db, siteId, provider, { key, origin, createdAt: ctx.now() });
    log({ action: 'opinion_key.store', to: provider, evidence: { origin } });
  });
}

/** Removes the key; without one nothing changes. */
export async function removeKey(
  { ctx, site, principal }: SignedInRequest,
  provider: OpinionProvider,
): Promise<void> {
  await writeSite(ctx, site.id, { personId: requirePerson(principal).id }, async ({ db, siteId, log }) => {
    if (await deleteKey(db, siteId, provider)) log({ action: 'opinion_key.remove', from: provider });
  });
}

/** When each key was stored. */
export async function listStoredKeys(ctx: Context, site: Site): Promise<OpinionKeys> {
  const rows = await listKeys(ctx.db, site.id);
  const storedAt = (provider: OpinionProvider) =>
    rows.find((row) => row.provider === provider)?.createdAt.toISOString() ?? null;
  return {
    keys: { akismet: storedAt('akismet'), toxicity: storedAt('toxicity'), external: storedAt('external') },
  };
}

/** The key to send to the service; null: none. Throws `NoOpinion` if it was stored for another address. */
export async function keyFor(ctx: Context, site: Site, provider: OpinionProvider): Promise<string | null> {
  const stored = await findKey(ctx.db, site.id, provider);
  if (!stored) return null;
  if (stored.origin !== originOf(provider, site.settings.opinions))
    throw new NoOpinion(`the key was stored for ${stored.origin}; store it again`);
  return stored.key;
}

function originOf<P extends OpinionProvider>(provider: P, settings: OpinionSettings): string | null {
  const address = PROVIDERS[provider].addressOf(settings[provider]);
  return address === null ? null : new URL(address).origin;
}

function invalid(message: string): Problem {
  return new Problem('invalid_input', { errors: [{ path: 'body.key', message }] });
}

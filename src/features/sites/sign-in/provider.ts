/** A site's OpenID Connect provider: its settings. The client secret can be stored and is never returned. */
import { requirePerson } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { SignInOptions, SignInProviderInput, SignInProviderState } from '../../../shared/contract.js';
import { writeSite } from '../changing.js';
import { deleteProvider, findProvider, saveProvider, type Provider } from './provider-queries.js';
import { deleteSessionsVia, viaProvider } from './session-queries.js';
import { consoleAddress } from './sessions.js';

/** What the console shows to people who are not signed in. */
export async function readOptions(ctx: Context, site: Site): Promise<SignInOptions> {
  const provider = await findProvider(ctx.db, site.id);
  return { site: site.name, provider: provider && { name: provider.name } };
}

export async function readProvider(ctx: Context, site: Site): Promise<SignInProviderState> {
  const stored = await findProvider(ctx.db, site.id);
  const isKnown = ctx.config.publicUrl !== null || !ctx.config.production;
  return { provider: stored && withoutSecret(stored), redirectUrl: isKnown ? consoleAddress(ctx) : null };
}

function withoutSecret({ clientSecret, ...provider }: Provider) {
  return { ...provider, hasSecret: clientSecret !== null };
}

/** Stores the provider. A new issuer or client ends the sessions that the old one started, and needs its own secret. */
export async function storeProvider(
  { ctx, site, principal }: SignedInRequest,
  { clientSecret, ...input }: SignInProviderInput,
): Promise<void> {
  if (ctx.config.production && !input.issuer.startsWith('https:'))
    throw new Problem('invalid_input', {
      errors: [{ path: 'body.issuer', message: 'must start with https://' }],
    });
  await writeSite(ctx, site.id, { personId: requirePerson(principal).id }, async ({ db, siteId, log }) => {
    const old = await findProvider(db, siteId);
    const isSame = old?.issuer === input.issuer && old.clientId === input.clientId;
    const kept = isSame ? old.clientSecret : null;
    const provider = { ...input, clientSecret: clientSecret ?? kept };
    await saveProvider(db, siteId, provider);
    if (old && !isSame) await deleteSessionsVia(db, siteId, viaProvider(old.issuer));
    const { name: _name, contact: _contact, issuer, ...evidence } = withoutSecret(provider);
    const action = 'provider.change';
    log({ action, ...(old && { from: old.issuer }), to: issuer, evidence });
  });
}

/** Removes the provider and ends the sessions it started; without one nothing changes. */
export async function removeProvider({ ctx, site, principal }: SignedInRequest): Promise<void> {
  await writeSite(ctx, site.id, { personId: requirePerson(principal).id }, async ({ db, siteId, log }) => {
    const old = await findProvider(db, siteId);
    if (!old) return;
    await deleteProvider(db, siteId);
    await deleteSessionsVia(db, siteId, viaProvider(old.issuer));
    log({ action: 'provider.remove', from: old.issuer });
  });
}

/** The demo paper as an identity provider: its issuer, and tokens for its people signed with the site's key. */
import { signToken } from '../access/sign-token.js';
import { DEMO_ISSUER } from '../access/site.js';
import type { Context } from '../context.js';
import { demoPeople } from './people.js';

export { DEMO_ISSUER };
export const DEMO_SITE = 'demo';
export const DEMO_AUDIENCE = 'interline';
/** Lifetime of a person's token; seconds. */
const LIFETIME = 3_600;

/** A token for one of the demo's people, as the paper's login would issue it. */
export async function mintDemoToken(ctx: Context, personaId: string, lifetime = LIFETIME): Promise<string> {
  const site = await ctx.sites.find(DEMO_SITE);
  const issuer = site?.issuers.find((candidate) => candidate.issuer === DEMO_ISSUER);
  const key = issuer?.keys.find((candidate) => candidate.algorithm === 'HS256');
  const person = demoPeople.find((candidate) => candidate.id === personaId);
  if (!key || !person) throw new Error(`no key or no person for ${personaId}`);
  const { id, name, roles } = person;
  const request = { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, subject: id, name, roles, lifetime };
  return signToken(key, request, ctx.now().getTime());
}

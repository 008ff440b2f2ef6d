/** The demo paper as an identity provider: its issuer, and tokens for its cast signed with the site's own key. */
import { signToken } from '../access/sign-token.js';
import { DEMO_ISSUER } from '../access/site.js';
import type { Context } from '../context.js';
import { demoPeople } from './people.js';

export { DEMO_ISSUER };
export const DEMO_SITE = 'demo';
export const DEMO_AUDIENCE = 'interline';
/** Seconds a persona's token lives. */
const LIFETIME = 3_600;

/** A token for one of the cast, as the paper's own login would make it. */
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

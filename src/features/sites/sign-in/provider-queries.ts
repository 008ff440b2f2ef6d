/** Queries for the publisher's OpenID Connect provider, and for sign-ins that were sent to it. */
import * as z from 'zod';
import type { Queries } from '../../../db/client.js';

const Provider = z.object({
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  clientSecret: z.string().nullable(),
  scope: z.string(),
  claim: z.string(),
  admins: z.array(z.string()),
  moderators: z.array(z.string()),
  contact: z.string(),
  shared: z.boolean(),
});
export type Provider = z.output<typeof Provider>;

const select = {
  ...{ name: true, issuer: true, clientId: true, clientSecret: true, scope: true, claim: true },
  ...{ admins: true, moderators: true, contact: true, shared: true },
} as const;

export function findProvider(db: Queries, siteId: string): Promise<Provider | null> {
  return db.prisma.signInProvider.findUnique({ where: { siteId }, select });
}

export async function saveProvider(db: Queries, siteId: string, provider: Provider): Promise<void> {
  await db.prisma.signInProvider.upsert({
    where: { siteId },
    create: { siteId, ...provider },
    update: provider,
    select: { siteId: true },
  });
}

export async function deleteProvider(db: Queries, siteId: string): Promise<void> {
  await db.prisma.signInProvider.deleteMany({ where: { siteId } });
}

const SiteProvider = Provider.pick({ claim: true, admins: true, moderators: true }).extend({
  siteId: z.string(),
});
/** What gives roles on a site. */
export type SiteProvider = z.output<typeof SiteProvider>;

/**
 * Other sites that accept people who sign in on this one: they say so, and have the same issuer, client and secret. Without a secret there
 * are none, since a client's id is public.
 */
export function listSharingSites(
  db: Queries,
  siteId: string,
  { issuer, clientId, clientSecret }: Provider,
): Promise<SiteProvider[]> {
  return db.sql(SiteProvider)`
    select site_id as "siteId", claim, admins, moderators from sign_in_provider
    where shared and site_id <> ${siteId}::uuid and issuer = ${issuer} and client_id = ${clientId}
      and client_secret = ${clientSecret} order by site_id limit 50`;
}

const Attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type Attempt = z.output<typeof Attempt>;

export async function insertAttempt(
  db: Queries,
  siteId: string,
  attempt: Attempt & { hash: string; endsAt: Date },
): Promise<void> {
  await db.prisma.signInAttempt.create({ data: { siteId, ...attempt }, select: { siteId: true } });
}

/** Takes the attempt, once; null: it has expired or was taken. */
export async function takeAttempt(
  db: Queries,
  siteId: string,
  hash: string,
  now: Date,
): Promise<Attempt | null> {
  const [row] = await db.sql(Attempt)`
    delete from sign_in_attempt where site_id = ${siteId}::uuid and hash = ${hash} and ends_at > ${now}::timestamptz
    returning state, nonce, verifier`;
  return row ?? null;
}

/** Queries that load a site. */
import * as z from 'zod';
import type { Queries } from '../db/client.js';
import { LearningFigures } from '../shared/contract.js';
import { KEY_ALGORITHMS, WORD_LISTS } from '../shared/enums.js';

const Row = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  allowedOrigins: z.array(z.string()),
  settings: z.unknown(),
  version: z.int(),
  issuers: z.array(
    z.object({
      issuer: z.string(),
      audience: z.string(),
      leewaySeconds: z.int(),
      jwksUrl: z.string().nullable(),
      keys: z.array(z.object({ kid: z.string(), algorithm: z.enum(KEY_ALGORITHMS), material: z.string() })),
    }),
  ),
  words: z.array(
    z.object({ id: z.string(), text: z.string(), list: z.enum(WORD_LISTS), prefix: z.boolean() }),
  ),
  serviceTokens: z.array(
    z.object({
      hash: z.string(),
      name: z.string(),
      scopes: z.array(z.string()),
      expiresAt: z.coerce.date().nullable(),
    }),
  ),
  learntModel: z
    .object({
      version: z.int(),
      figures: LearningFigures,
      weights: z.object({ limit: z.number(), weights: z.array(z.tuple([z.string(), z.number()])) }),
    })
    .nullable(),
});

/**
 * The site with everything needed to verify tokens, without revoked keys; null if there is none. One SQL statement: the first read
 * of an instance then needs no Prisma.
 */
export async function findSiteByKey(db: Queries, key: string): Promise<z.output<typeof Row> | null> {
  const [row] = await db.sql(Row)`
    select s.id, s.key, s.name, s.allowed_origins as "allowedOrigins", s.settings, s.version,
      coalesce((select json_agg(json_build_object('issuer', i.issuer, 'audience', i.audience, 'leewaySeconds', i.leeway_seconds,
          'jwksUrl', i.jwks_url, 'keys', coalesce((
            select json_agg(json_build_object('kid', k.kid, 'algorithm', k.algorithm, 'material', k.material) order by k.id)
            from signing_key k where k.site_id = i.site_id and k.issuer_id = i.id and k.revoked_at is null), '[]')) order by i.id)
        from issuer i where i.site_id = s.id), '[]') as issuers,
      coalesce((select json_agg(json_build_object('id', w.id, 'text', w.text, 'list', w.list, 'prefix', w.prefix))
        from word w where w.site_id = s.id), '[]') as words,
      coalesce((select json_agg(json_build_object('hash', t.hash, 'name', t.name, 'scopes', t.scopes, 'expiresAt', t.expires_at))
        from service_token t where t.site_id = s.id and t.revoked_at is null), '[]') as "serviceTokens",
      (select json_build_object('version', m.version, 'figures', m.figures, 'weights', m.model) from learnt_model m
        where m.site_id = s.id and m.model is not null) as "learntModel"
    from site s where s.key = ${key}`;
  return row ?? null;
}

export async function findSiteVersion(db: Queries, key: string): Promise<number | null> {
  const [row] = await db.sql(z.object({ version: z.int() }))`select version from site where key = ${key}`;
  return row?.version ?? null;
}

/** Commands that set up a site: the site, its keys and tokens. */
import { readFile } from 'node:fs/promises';
import { signToken } from '../access/sign-token.js';
import {
  addIssuerKey,
  createServiceToken,
  NewIssuerKey,
  removeKey,
  removeServiceTokens,
} from '../features/sites/credentials.js';
import { createSite } from '../features/sites/use-cases.js';
import { ROLES, TOKEN_SCOPES, type Role, type TokenScope } from '../shared/enums.js';
import { mandatory, option, optional, required, SITE, UsageError, type Command } from './command.js';

/** The longest validity of a token that the command line makes: a year. */
const MAX_HOURS = 366 * 24;

export const siteCreate: Command = {
  name: 'site create',
  summary: 'Create a site',
  options: [
    mandatory('--key <key>', 'its id in every address, e.g. courier'),
    mandatory('--name <name>', 'its display name'),
    mandatory('--origin <https://news.example[,more]>', 'origins of its pages'),
  ],
  async run({ context, values, print }) {
    const key = required(values, 'key');
    const origins = required(values, 'origin').split(',');
    await createSite(await context(), { key, name: required(values, 'name'), origins });
    print(`site ${key} created; next: interline key add --site ${key} --issuer ${origins[0] ?? ''}`);
    return 0;
  },
};

export const keyAdd: Command = {
  name: 'key add',
  summary: 'Trust an issuer: with a new shared secret, a public key, or a JWKS address',
  options: [
    SITE,
    mandatory('--issuer <iss>', 'the iss claim of its tokens'),
    option('--audience <aud>', 'their aud claim').default('interline'),
    option('--algorithm <name>', 'HS256, RS256, ES256 or EdDSA; default: that of the public key, else HS256'),
    option('--public-key <file.pem>', 'the public key to trust'),
    option('--secret <text>', 'the shared secret to trust; generated and printed if left out'),
    option('--jwks <url>', 'where the issuer publishes its keys'),
    option('--kid <kid>', 'the key’s id in token headers; generated if left out'),
    option('--leeway <seconds>', 'tolerated clock difference of the issuer'),
  ],
  async run({ context, values, print, say }) {
    const file = optional(values, 'publicKey');
    const leeway = optional(values, 'leeway');
    const key = NewIssuerKey.parse({
      issuer: required(values, 'issuer'),
      audience: required(values, 'audience'),
      algorithm: optional(values, 'algorithm'),
      material: file === undefined ? optional(values, 'secret') : await readFile(file, 'utf8'),
      jwksUrl: optional(values, 'jwks'),
      kid: optional(values, 'kid'),
      leewaySeconds: leeway === undefined ? undefined : Number(leeway),
    });
    const { kid, secret } = await addIssuerKey(await context(), required(values, 'site'), key);
    print(kid === null ? `issuer ${key.issuer} trusted by its JWKS` : `key ${kid} added for ${key.issuer}`);
    if (secret !== null) print(`secret (shown once): ${secret}`);
    for (const line of exampleToken(key, kid)) say(line);
    return 0;
  },
};

/** Example header and claims of a token, for comparison with those the host site creates. */
function exampleToken({ issuer, audience, algorithm }: NewIssuerKey, kid: string | null): string[] {
  const header = {
    alg: algorithm ?? (kid === null ? 'RS256' : 'HS256'),
    kid: kid ?? 'the kid of a key in your JWKS',
  };
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { iss: issuer, aud: audience, sub: '42', exp, name: 'Ann', roles: ['reader'] };
  return [
    '',
    'A token of a signed-in reader (all claims, and code: docs/embedding.md#claims-of-a-token):',
    `  header  ${JSON.stringify(header)}`,
    `  claims  ${JSON.stringify(claims)}`,
  ];
}

export const keyRevoke: Command = {
  name: 'key revoke',
  summary: 'Stop trusting a key; running instances follow within a second',
  options: [SITE, mandatory('--kid <kid>', 'the key')],
  async run({ context, values, print }) {
    const kid = required(values, 'kid');
    const revoked = await removeKey(await context(), required(values, 'site'), kid);
    print(revoked ? `key ${kid} revoked` : `no active key ${kid}`);
    return revoked ? 0 : 1;
  },
};

export const token: Command = {
  name: 'token',
  summary: 'Create a token as the host site would, for testing',
  options: [
    SITE,
    mandatory('--sub <subject>', 'the host site’s id of the person'),
    option('--name <name>', 'their name; the id if left out'),
    option('--roles <role,role>', 'reader, author, moderator or admin').default('reader'),
    option('--articles <key,key>', 'keys of the articles the author owns'),
    option('--hours <number>', 'how long it is valid').default('1'),
  ],
  async run({ context, values, print }) {
    const ctx = await context();
    const site = await ctx.sites.find(required(values, 'site'));
    if (!site) throw new UsageError(`there is no site "${required(values, 'site')}"`);
    const issuer = site.issuers.find((candidate) => candidate.keys.some((key) => key.algorithm === 'HS256'));
    const key = issuer?.keys.find((candidate) => candidate.algorithm === 'HS256');
    if (!issuer || !key)
      throw new UsageError('the site has no shared secret to sign with: interline key add');
    const roles = required(values, 'roles').split(',').map(parseRole);
    const subject = required(values, 'sub');
    const articles = optional(values, 'articles')?.split(',');
    const hours = Number(required(values, 'hours'));
    if (!(hours > 0 && hours <= MAX_HOURS))
      throw new UsageError(`--hours must be above 0, and at most ${MAX_HOURS}`);
    const request = {
      issuer: issuer.issuer,
      audience: issuer.audience,
      subject,
      roles,
      lifetime: Math.round(hours * 3600),
    };
    print(
      signToken(
        key,
        { ...request, name: optional(values, 'name') ?? subject, ...(articles && { articles }) },
        ctx.now().getTime(),
      ),
    );
    return 0;
  },
};

function parseRole(name: string): Role {
  const role = ROLES.find((candidate) => candidate === name);
  if (!role || role === 'publisher')
    throw new UsageError(`no such role: ${name} (reader, author, moderator, admin)`);
  return role;
}

export const serviceTokenCreate: Command = {
  name: 'service-token create',
  summary: 'Create a token for the publisher’s back end, or for another machine',
  options: [
    SITE,
    mandatory('--name <name>', 'what it is for, e.g. cms'),
    option('--scopes <scope,scope>', `what it may do: ${TOKEN_SCOPES.join(', ')}`).default('publish'),
  ],
  async run({ context, values, print }) {
    const scopes = required(values, 'scopes').split(',').map(parseScope);
    const [site, name] = [required(values, 'site'), required(values, 'name')];
    print(await createServiceToken(await context(), site, name, scopes));
    return 0;
  },
};

function parseScope(name: string): TokenScope {
  const scope = TOKEN_SCOPES.find((candidate) => candidate === name);
  if (!scope) throw new UsageError(`no such scope: ${name} (${TOKEN_SCOPES.join(', ')})`);
  return scope;
}

export const serviceTokenRevoke: Command = {
  name: 'service-token revoke',
  summary: 'Revoke all service tokens with a name',
  options: [SITE, mandatory('--name <name>', 'the name they were created with')],
  async run({ context, values, print }) {
    const count = await removeServiceTokens(
      await context(),
      required(values, 'site'),
      required(values, 'name'),
    );
    print(`${count} revoked`);
    return count > 0 ? 0 : 1;
  },
};

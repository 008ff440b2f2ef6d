/** Commands that list, change and delete sites, keys and service tokens. */
import { listCredentials } from '../features/sites/credentials.js';
import type { Context } from '../context.js';
import { changeSite, deleteSite, listDeletedSites, listSites } from '../features/sites/use-cases.js';
import { option, optional, required, SITE, table, UsageError, type Command } from './command.js';

type Credentials = Awaited<ReturnType<typeof listCredentials>>;

export const siteList: Command = {
  name: 'site list',
  summary: 'List the sites, or the deleted ones',
  options: [option('--deleted', 'list deleted sites')],
  async run({ context, values, print }) {
    if (values['deleted'] === true) {
      const deleted = (await listDeletedSites(await context())).map(({ from, evidence, createdAt }) => [
        from ?? '',
        createdAt.toISOString(),
        JSON.stringify(evidence),
      ]);
      for (const line of table(['KEY', 'DELETED', 'DETAILS'], deleted)) print(line);
      return 0;
    }
    const sites = await listSites(await context());
    const rows = sites.map(({ key, name, articles, comments, allowedOrigins }) => [
      key,
      name,
      String(articles),
      String(comments),
      allowedOrigins.join(' '),
    ]);
    for (const line of table(['KEY', 'NAME', 'ARTICLES', 'COMMENTS', 'ORIGINS'], rows)) print(line);
    return 0;
  },
};

export const siteShow: Command = {
  name: 'site show',
  summary: 'Show a site: its origins, issuers, keys and service tokens',
  options: [SITE],
  async run({ context, values, print }) {
    const ctx = await context();
    const site = await siteOf(ctx, required(values, 'site'));
    const credentials = await listCredentials(ctx, site.key);
    for (const line of [
      `${site.key}: ${site.name}`,
      `created   ${site.createdAt.toISOString()}`,
      `origins   ${site.allowedOrigins.join(' ') || 'none'}`,
      `articles  ${site.articles}`,
      `comments  ${site.comments} published`,
      '',
      ...keyTable(credentials),
      '',
      ...tokenTable(credentials),
    ])
      print(line);
    return 0;
  },
};

export const siteUpdate: Command = {
  name: 'site update',
  summary: 'Change a site’s name or origins; running instances follow within a second',
  options: [
    SITE,
    option('--name <name>', 'the new name'),
    option('--origin <https://news.example[,more]>', 'all its origins; replaces the current ones'),
  ],
  async run({ context, values, print }) {
    const [name, origins] = [optional(values, 'name'), optional(values, 'origin')?.split(',')];
    if (name === undefined && origins === undefined)
      throw new UsageError('nothing to change: give --name or --origin (all of them, comma-separated)');
    const key = required(values, 'site');
    await changeSite(await context(), key, {
      ...(name !== undefined && { name }),
      ...(origins !== undefined && { origins }),
    });
    print(`site ${key} changed`);
    return 0;
  },
};

export const siteDelete: Command = {
  name: 'site delete',
  summary: 'Delete a site with its articles, comments, people and log',
  options: [SITE, option('--confirm <key>', 'the key again, to skip the prompt')],
  async run({ context, values, print, ask }) {
    const ctx = await context();
    const { key, articles, comments } = await siteOf(ctx, required(values, 'site'));
    const what = `site ${key} with ${articles} articles and ${comments} published comments`;
    const confirmed =
      optional(values, 'confirm') ??
      (await ask(`This deletes ${what} and can’t be undone. Type the site’s key to continue: `));
    if (confirmed === null) throw new UsageError(`this deletes ${what}; confirm with --confirm ${key}`);
    if (confirmed !== key) throw new UsageError(`"${confirmed}" is not ${key}: nothing was deleted`);
    await deleteSite(ctx, key);
    print(`${what} deleted`);
    return 0;
  },
};

export const keyList: Command = {
  name: 'key list',
  summary: 'List a site’s issuers and keys',
  options: [SITE],
  async run({ context, values, print }) {
    for (const line of keyTable(await listCredentials(await context(), required(values, 'site'))))
      print(line);
    return 0;
  },
};

export const serviceTokenList: Command = {
  name: 'service-token list',
  summary: 'List a site’s service tokens',
  options: [SITE],
  async run({ context, values, print }) {
    for (const line of tokenTable(await listCredentials(await context(), required(values, 'site'))))
      print(line);
    return 0;
  },
};

async function siteOf(ctx: Context, key: string) {
  const site = (await listSites(ctx)).find((candidate) => candidate.key === key);
  if (!site) throw new UsageError(`there is no site "${key}"; list them with: interline site list`);
  return site;
}

function keyTable({ issuers }: Credentials): string[] {
  const rows = issuers.flatMap(({ issuer, audience, jwksUrl, keys }) => [
    ...keys.map(({ kid, algorithm, createdAt, revokedAt }) => [
      kid,
      issuer,
      audience,
      algorithm,
      day(createdAt),
      state(revokedAt),
    ]),
    ...(jwksUrl === null ? [] : [['(by kid)', issuer, audience, jwksUrl, '', 'live']]),
  ]);
  return table(['KID', 'ISSUER', 'AUDIENCE', 'ALGORITHM', 'SINCE', 'STATE'], rows);
}

function tokenTable({ serviceTokens }: Credentials): string[] {
  const rows = serviceTokens.map(({ name, scopes, createdAt, expiresAt, revokedAt }) => [
    name,
    scopes.join(','),
    day(createdAt),
    revokedAt === null && expiresAt ? `expires ${day(expiresAt)}` : state(revokedAt),
  ]);
  return table(['SERVICE TOKEN', 'SCOPES', 'SINCE', 'STATE'], rows);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function state(revokedAt: Date | null): string {
  return revokedAt === null ? 'live' : `revoked ${day(revokedAt)}`;
}

/** The whole service in this process, with its own database, on a port from the kernel. */
import { randomUUID } from 'node:crypto';
import { signToken } from '../../src/access/sign-token.js';
import type { Site } from '../../src/access/site.js';
import { addIssuerKey, createServiceToken } from '../../src/features/sites/credentials.js';
import { readConfig } from '../../src/config.js';
import { createContext, type Context } from '../../src/context.js';
import { mintDemoToken, DEMO_SITE } from '../../src/demo/identity.js';
import { mountDemo, prepareDemo } from '../../src/demo/demo.js';
import { addWords } from '../../src/features/moderation/words/use-cases.js';
import { changeSettings, createSite } from '../../src/features/sites/use-cases.js';
import { createLog } from '../../src/log.js';
import { startServer } from '../../src/server.js';
import type { PublishResult, SiteSettingsChange } from '../../src/shared/contract.js';
import type { Role } from '../../src/shared/enums.js';
import { checkAnswer } from './answers.js';
import { createTestDatabase } from './database.js';

/** Publisher pages created by tests, by the cookie that the browser's context sends for them. */
export const hostPages = new Map<string, { html: string; policy: string }>();

const { textWorkers } = await importOnce<{ textWorkers: Context['texts'] }>('./text-workers.mjs');

export const ISSUER = 'https://news.example';
export const AUDIENCE = 'interline';
export const ORIGIN = 'https://news.example';

export interface TestPerson {
  sub: string;
  name?: string;
  roles?: Role[];
  articles?: string[];
  /** Lifetime of the token in seconds; negative means expired. */
  lifetime?: number;
}

export interface TestService {
  url: string;
  ctx: Context;
  databaseUrl: string;
  /** Key of the test site. */
  site: string;
  /** A token of the test site's issuer. */
  token(person: TestPerson | string): string;
  /** A service token of the publisher. */
  serviceToken: string;
  /** Calls the API; `path` starts after the site. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Publishes blocks of text as an article and returns the API's response. */
  publish(
    key: string,
    blocks: string[] | { html: string },
    more?: Record<string, unknown>,
  ): Promise<PublishResult>;
  changeSettings(change: SiteSettingsChange): Promise<void>;
  /** A token of one of the demo's people, if started with `demo`. */
  demoToken(persona: string): Promise<string>;
  /** Another site on the same instance, so that a test that changes settings does not affect others. */
  newSite(settings?: SiteSetup): Promise<TestService>;
  /** A second instance on the same database. */
  another(): Promise<TestService>;
  /** The same site through an instance at another address. */
  at(address: string): TestService;
  stop(): Promise<void>;
}

export interface CallOptions {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
  site?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  // Tests read responses of many shapes; the contract test checks the shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  text: string;
}

/** Settings of a new site, and suspect words, which hold its comments. */
export type SiteSetup = SiteSettingsChange & { suspectWords?: string[] };

export interface StartOptions {
  /** Serves the demo's pages and seeds its site. */
  demo?: boolean;
  settings?: SiteSetup;
  env?: Record<string, string>;
  now?: () => Date;
  /** How long a writer waits for earlier ones; milliseconds. */
  patience?: number;
  databaseUrl?: string;
  /** Additional origins that the site allows. */
  origins?: string[];
}

/** Starts a service with one site, an HS256 issuer and a service token. */
export async function startService(options: StartOptions = {}): Promise<TestService> {
  const database =
    options.databaseUrl === undefined
      ? await createTestDatabase()
      : { url: options.databaseUrl, drop: () => Promise.resolve() };
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    WRITES_PER_MINUTE: '0',
    READS_PER_MINUTE: '0',
    LOOKUPS_PER_MINUTE: '0',
    REFUSED_TOKENS_PER_MINUTE: '0',
    DATABASE_POOL: '6',
    DATABASE_URL: database.url,
    ...options.env,
  });
  const log = createLog(config.logLevel);
  const ctx = createContext(config, database.url, log, options.now, options.patience);
  // A service with its own configuration may have its own deadline.
  if (!options.env) ctx.texts = textWorkers;
  const running = await startServer(ctx, (app) => {
    app.get('/host/:key', (req, res, next) => {
      const page = hostPages.get(/\bhost=([\w-]+)/.exec(req.headers.cookie ?? '')?.[1] ?? '');
      if (!page) return next();
      // A publisher's page has none of the service's headers.
      for (const name of res.getHeaderNames()) res.removeHeader(name);
      res.setHeader('Content-Security-Policy', page.policy);
      res.type('html').send(page.html);
    });
    if (options.demo) mountDemo(ctx, app);
  });
  const { site, serviceToken } = await makeSite(
    ctx,
    [running.url, ...(options.origins ?? [])],
    options.settings,
  );
  if (options.demo) await prepareDemo(ctx, running.url, () => undefined);
  return describeService(ctx, running.url, database.url, site, serviceToken, async () => {
    await running.stop();
    await database.drop();
  });
}

async function makeSite(
  ctx: Context,
  origins: string[],
  { suspectWords = [], ...settings }: SiteSetup = {},
): Promise<{ site: Site; serviceToken: string }> {
  const key = `news-${randomUUID().slice(0, 8)}`;
  await createSite(ctx, { key, name: 'The Test Courier', origins: [ORIGIN, ...origins] });
  await addIssuerKey(ctx, key, { issuer: ISSUER, audience: AUDIENCE, kid: 'k1' });
  const serviceToken = await createServiceToken(ctx, key, 'cms');
  const site = await ctx.sites.find(key);
  if (!site) throw new Error('the test site is missing');
  if (Object.keys(settings).length > 0) await changeSettings(ctx, site, 'command line', settings);
  if (suspectWords.length > 0) await addWords(ctx, site, 'command line', suspectWords);
  return { site, serviceToken };
}

function describeService(
  ctx: Context,
  url: string,
  databaseUrl: string,
  site: Site,
  serviceToken: string,
  stop: () => Promise<void>,
): TestService {
  const signing = site.issuers[0]?.keys[0];
  if (!signing) throw new Error('the test site has no key');
  const others: TestService[] = [];
  const service: TestService = {
    url,
    ctx,
    databaseUrl,
    site: site.key,
    serviceToken,
    token(person) {
      const {
        sub,
        name,
        roles = ['reader'],
        articles,
        lifetime = 3_600,
      } = typeof person === 'string' ? { sub: person } : person;
      const request = {
        issuer: ISSUER,
        audience: AUDIENCE,
        subject: sub,
        name: name ?? sub,
        roles,
        lifetime,
      };
      return signToken(signing, { ...request, ...(articles && { articles }) }, ctx.now().getTime());
    },
    async call(method, path, call = {}) {
      const target = `/v1/sites/${call.site ?? site.key}${path}`;
      const answer = await callApi(`${url}${target}`, method, call);
      checkAnswer(method, target, answer);
      return answer;
    },
    async publish(key, content, more = {}) {
      const text = Array.isArray(content)
        ? { blocks: content.map((block) => ({ tag: 'p', text: block })) }
        : content;
      const answer = await service.call('PUT', `/publications/${key}`, {
        token: serviceToken,
        body: { url: `${ORIGIN}/${key}`, title: `About ${key}`, ...text, ...more },
      });
      if (answer.status >= 300) throw new Error(`publish: ${answer.status} ${answer.text}`);
      return answer.body as PublishResult;
    },
    async changeSettings(change) {
      await changeSettings(ctx, site, 'command line', change);
    },
    demoToken: (persona) => mintDemoToken(ctx, persona),
    async newSite(settings) {
      const made = await makeSite(ctx, [url], settings);
      return describeService(ctx, url, databaseUrl, made.site, made.serviceToken, () => Promise.resolve());
    },
    at: (address) => describeService(ctx, address, databaseUrl, site, serviceToken, () => Promise.resolve()),
    async another() {
      const config = { ...ctx.config, port: 0 };
      const log = createLog(config.logLevel);
      const second = createContext(config, databaseUrl, log, () => ctx.now(), ctx.articleQueues.patience);
      const running = await startServer(second);
      const other = describeService(second, running.url, databaseUrl, site, serviceToken, () =>
        running.stop(),
      );
      others.push(other);
      return other;
    },
    async stop() {
      for (const other of others) await other.stop();
      await stop();
    },
  };
  return service;
}

async function callApi(
  address: string,
  method: string,
  { token, body, headers }: CallOptions,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Not every response is JSON.
  }
  return { status: response.status, headers: response.headers, body: parsed, text };
}

export { DEMO_SITE };

/**
 * The service's configuration: the only reader of the environment. What is wrong is named all at once, in
 * words an operator can act on.
 */
import { z } from 'zod';

const boolean = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
  // In a password such as pa@ss/word these end the address early, or lead it to another host.
  .refine(
    (value) => URL.canParse(value) && !/[@#]/.test(new URL(value).pathname + new URL(value).hash),
    'is no address; characters such as / @ # in its password must be written as %2F %40 %23, or the password given in DATABASE_PASSWORD as it is',
  );

/** Caches in front that drop answers by tag. */
const EDGE_FORMATS = ['fastly', 'cloudflare', 'varnish'] as const;
export type EdgeFormat = (typeof EDGE_FORMATS)[number];

/** The cache in front of the service. */
export interface Edge {
  format: EdgeFormat;
  /** Where answers are dropped. */
  purgeUrl: string;
  purgeToken: string | null;
}

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URL: databaseUrl.optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_PREPARED: boolean.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: boolean.optional(),
  LOG_FORMAT: z.enum(['json', 'text']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WRITES_PER_MINUTE: z.coerce.number().int().min(0).default(30),
  LOOKUPS_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  READS_PER_MINUTE: z.coerce.number().int().min(0).default(3_000),
  REFUSED_TOKENS_PER_MINUTE: z.coerce.number().int().min(0).default(300),
  GUEST_WORK: z.coerce.number().int().min(1_000).max(100_000_000).default(300_000),
  CACHE_MEGABYTES: z.coerce.number().int().min(0).max(16_384).default(64),
  MAX_STREAMS: z.coerce.number().int().min(0).default(10_000),
  MAX_STREAMS_PER_ADDRESS: z.coerce.number().int().min(0).default(1_000),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: z.string().min(16).optional(),
  API_DOCS: boolean.optional(),
  OUTBOUND_ALLOW: z.string().default(''),
  TEXT_SECONDS: z.coerce.number().min(0.001).max(300).default(10),
  EVENT_RETENTION_DAYS: z.coerce.number().int().min(0).max(36_500).default(90),
  EDGE_FORMAT: z.enum(EDGE_FORMATS).optional(),
  EDGE_PURGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  EDGE_PURGE_TOKEN: z.string().min(1).optional(),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).optional(),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(300).default(10),
});

/** Every variable there is. */
export const VARIABLES = Object.keys(Environment.shape);

export interface Config {
  production: boolean;
  /** What the process does: answers requests, works on background jobs, or both. */
  role: 'all' | 'web' | 'worker';
  host: string;
  /** 0: a free one. */
  port: number;
  /** Address people reach the service at, without a trailing slash; null: where it listens. */
  publicUrl: string | null;
  /** Null: start an embedded Postgres in `dataDir`. */
  databaseUrl: string | null;
  /** The database's own address where `databaseUrl` leads to a pooler: migrations and notifications need a session. */
  databaseDirectUrl: string | null;
  /** A streaming replica for public reads; null: the primary answers them. */
  databaseReplicaUrl: string | null;
  /** Whether statements are prepared once a connection; a pooler in transaction mode has to know how. */
  preparedStatements: boolean;
  databasePool: number;
  dataDir: string;
  /** Seed and serve the demo site; never in production. */
  demo: boolean;
  logLevel: string;
  logFormat: LogFormat;
  /** Writes one person may make in a minute, on all instances together; 0: no limit. */
  writesPerMinute: number;
  /** Names one person may look up in a minute, while writing; 0: no limit. */
  lookUpsPerMinute: number;
  /** Public reads that are not in memory, which one address may cause in a minute; 0: no limit. */
  readsPerMinute: number;
  /** Tokens of one address that may be refused in a minute before its unknown ones are no longer checked; 0: no limit. */
  refusedTokensPerMinute: number;
  /** Hashes a guest's browser tries at most before its first comment; half of them on average. */
  guestWork: number;
  /** Memory for the bytes of public reads; 0 turns the cache off. */
  cacheBytes: number;
  /** Live streams one instance keeps open. */
  maxStreams: number;
  /** Of those, how many one client address (of IPv6, one /64) may open; 0: no limit of its own. */
  maxStreamsPerAddress: number;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number;
  /** What /metrics asks for as a bearer token; null: it is open, and closed in production. */
  metricsToken: string | null;
  /** Serve the API's description at /docs and /openapi.json. */
  apiDocs: boolean;
  /** Private addresses the service may fetch from all the same, e.g. an intranet's key server. */
  outboundAllow: readonly string[];
  /** How long reading a published text may take, and how long planning what it does to the threads. */
  textSeconds: number;
  /** Events are kept for so many days; 0: for ever. */
  eventRetentionDays: number;
  /** The cache in front that is told what to drop; null: none is. */
  edge: Edge | null;
  /** How long a stop goes on serving while /readyz says that it is leaving. */
  drainSeconds: number;
  /** How long a stop then waits for requests under way. */
  shutdownSeconds: number;
}

export type LogFormat = 'json' | 'text';

/** What is wrong with the environment, a line a variable. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Env = Record<string, string | undefined>;

/** How to write the log, known before the rest is read: what is wrong with the rest goes there. */
export function readLogFormat(env: Env = process.env): LogFormat {
  const chosen = Environment.shape.LOG_FORMAT.safeParse(env['LOG_FORMAT']).data;
  return chosen ?? (env['NODE_ENV'] === 'production' ? 'json' : 'text');
}

/** Reads the environment into a `Config`; throws `ConfigError`. */
export function readConfig(env: Env = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The configuration is not valid:\n  ${lines.join('\n  ')}`);
  }
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  refuseCombinations(value, production);
  return {
    production,
    role: value.ROLE,
    host: value.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: value.PORT,
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: withPassword(value.DATABASE_URL, value.DATABASE_PASSWORD),
    databaseDirectUrl: withPassword(value.DATABASE_DIRECT_URL, value.DATABASE_PASSWORD),
    databaseReplicaUrl: withPassword(value.DATABASE_REPLICA_URL, value.DATABASE_PASSWORD),
    preparedStatements: value.DATABASE_PREPARED ?? value.DATABASE_DIRECT_URL === undefined,
    databasePool: value.DATABASE_POOL,
    dataDir: value.DATA_DIR,
    demo: value.DEMO ?? (!production && value.NODE_ENV !== 'test'),
    logLevel: value.LOG_LEVEL,
    logFormat: readLogFormat(given),
    writesPerMinute: value.WRITES_PER_MINUTE,
    lookUpsPerMinute: value.LOOKUPS_PER_MINUTE,
    readsPerMinute: value.READS_PER_MINUTE,
    refusedTokensPerMinute: value.REFUSED_TOKENS_PER_MINUTE,
    guestWork: value.GUEST_WORK,
    cacheBytes: value.CACHE_MEGABYTES * 1_048_576,
    maxStreams: value.MAX_STREAMS,
    maxStreamsPerAddress: value.MAX_STREAMS_PER_ADDRESS,
    trustProxy: value.TRUST_PROXY,
    metricsToken: value.METRICS_TOKEN ?? null,
    apiDocs: value.API_DOCS ?? !production,
    outboundAllow: value.OUTBOUND_ALLOW.split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
    textSeconds: value.TEXT_SECONDS,
    eventRetentionDays: value.EVENT_RETENTION_DAYS,
    edge:
      value.EDGE_FORMAT && value.EDGE_PURGE_URL
        ? {
            format: value.EDGE_FORMAT,
            purgeUrl: value.EDGE_PURGE_URL,
            purgeToken: value.EDGE_PURGE_TOKEN ?? null,
          }
        : null,
    drainSeconds: value.DRAIN_SECONDS ?? (production ? 5 : 0),
    shutdownSeconds: value.SHUTDOWN_SECONDS,
  };
}

/** What each variable allows and all together do not. */
function refuseCombinations(value: z.output<typeof Environment>, production: boolean): void {
  const problem =
    production && value.DATABASE_URL === undefined
      ? 'DATABASE_URL: is required with NODE_ENV=production (postgresql://user:password@host/database)'
      : production && value.DEMO === true
        ? 'DEMO: cannot be on with NODE_ENV=production; the demo site has public secrets'
        : value.DATABASE_DIRECT_URL !== undefined && value.DATABASE_URL === undefined
          ? 'DATABASE_DIRECT_URL: goes with DATABASE_URL, the address of the pooler'
          : value.DATABASE_REPLICA_URL !== undefined && value.DATABASE_URL === undefined
            ? 'DATABASE_REPLICA_URL: goes with DATABASE_URL, the address of its primary'
            : value.ROLE !== 'all' && value.DATABASE_URL === undefined
              ? 'ROLE: web and worker share a database; set DATABASE_URL'
              : (value.EDGE_FORMAT === undefined) !== (value.EDGE_PURGE_URL === undefined)
                ? 'EDGE_FORMAT and EDGE_PURGE_URL: set both, or neither'
                : value.EDGE_FORMAT !== undefined &&
                    value.EDGE_FORMAT !== 'varnish' &&
                    value.EDGE_PURGE_TOKEN === undefined
                  ? 'EDGE_PURGE_TOKEN: Fastly and Cloudflare ask for one'
                  : null;
  if (problem !== null) throw new ConfigError(`The configuration is not valid:\n  ${problem}`);
}

/** The address with the password, unless it has one already. */
function withPassword(address: string | undefined, password: string | undefined): string | null {
  if (address === undefined) return null;
  if (password === undefined) return address;
  const url = new URL(address);
  if (url.password === '') url.password = encodeURIComponent(password);
  // An address of a socket has no place for it.
  if (url.password === '') url.searchParams.set('password', password);
  return url.href;
}

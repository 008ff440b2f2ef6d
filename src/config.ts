/**
 * The service's configuration: the only reader of the environment. What is wrong is named all at once, in
 * words an operator can act on.
 */
import { z } from 'zod';

const boolean = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: boolean.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WRITES_PER_MINUTE: z.coerce.number().int().min(0).default(30),
  GUEST_WORK: z.coerce.number().int().min(1_000).max(100_000_000).default(300_000),
  CACHE_MEGABYTES: z.coerce.number().int().min(0).max(16_384).default(64),
  MAX_STREAMS: z.coerce.number().int().min(0).default(10_000),
  MAX_STREAMS_PER_ADDRESS: z.coerce.number().int().min(0).default(1_000),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: z.string().min(16).optional(),
  OUTBOUND_ALLOW: z.string().default(''),
  TEXT_SECONDS: z.coerce.number().min(0.001).max(300).default(10),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(300).default(10),
});

export interface Config {
  production: boolean;
  host: string;
  /** 0: a free one. */
  port: number;
  /** Address people reach the service at, without a trailing slash; null: where it listens. */
  publicUrl: string | null;
  /** Null: start an embedded Postgres in `dataDir`. */
  databaseUrl: string | null;
  databasePool: number;
  dataDir: string;
  /** Seed and serve the demo site; never in production. */
  demo: boolean;
  logLevel: string;
  /** Writes one person may make in a minute, on one instance; 0: no limit. */
  writesPerMinute: number;
  /** Hashes a guest's browser tries at most before its first comment; half of them on average. */
  guestWork: number;
  /** Memory for the bytes of public reads; 0 turns the cache off. */
  cacheBytes: number;
  /** Live streams one instance holds. */
  maxStreams: number;
  /** Of those, how many one client address (of IPv6, one /64) may hold; 0: no limit of its own. */
  maxStreamsPerAddress: number;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number;
  /** When set, /metrics asks for it as a bearer token. */
  metricsToken: string | null;
  /** Private addresses the service may fetch from all the same, e.g. an intranet's key server. */
  outboundAllow: readonly string[];
  /** How long reading a published text may take, and how long planning what it does to the threads. */
  textSeconds: number;
  /** How long a stop waits for requests under way. */
  shutdownSeconds: number;
}

/** What is wrong with the environment, a line a variable. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment into a `Config`; throws `ConfigError`. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
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
  if (production && value.DATABASE_URL === undefined) {
    throw new ConfigError(
      'The configuration is not valid:\n  DATABASE_URL: is required with NODE_ENV=production (postgresql://user:password@host/database)',
    );
  }
  if (production && value.DEMO === true) {
    throw new ConfigError(
      'The configuration is not valid:\n  DEMO: cannot be on with NODE_ENV=production; the demo site has public secrets',
    );
  }
  return {
    production,
    host: value.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: value.PORT,
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.DATABASE_POOL,
    dataDir: value.DATA_DIR,
    demo: value.DEMO ?? (!production && value.NODE_ENV !== 'test'),
    logLevel: value.LOG_LEVEL,
    writesPerMinute: value.WRITES_PER_MINUTE,
    guestWork: value.GUEST_WORK,
    cacheBytes: value.CACHE_MEGABYTES * 1_048_576,
    maxStreams: value.MAX_STREAMS,
    maxStreamsPerAddress: value.MAX_STREAMS_PER_ADDRESS,
    trustProxy: value.TRUST_PROXY,
    metricsToken: value.METRICS_TOKEN ?? null,
    outboundAllow: value.OUTBOUND_ALLOW.split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
    textSeconds: value.TEXT_SECONDS,
    shutdownSeconds: value.SHUTDOWN_SECONDS,
  };
}

/**
 * The service's configuration: the only reader of the environment. All invalid variables are reported at once, in
 * words an operator can act on.
 */
import * as z from 'zod';

const boolean = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
  // In a password such as pa@ss/word these characters end the address early or redirect it to another host.
  .refine(
    (value) => URL.canParse(value) && !/[@#]/.test(new URL(value).pathname + new URL(value).hash),
    'is not a valid address; characters such as / @ # in its password must be written as %2F %40 %23, or set the password unencoded in DATABASE_PASSWORD',
  );

/** Supported caches in front that purge by tag. */
const EDGE_FORMATS = ['fastly', 'cloudflare', 'varnish'] as const;
export type EdgeFormat = (typeof EDGE_FORMATS)[number];

/** The cache in front of the service. */
export interface Edge {
  format: EdgeFormat;
  /** Address for purge requests. */
  purgeUrl: string;
  purgeToken: string | null;
}

const SAMPLERS = [
  ...['always_on', 'always_off', 'traceidratio'],
  ...['parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio'],
];

const otlpProtocol = z.literal('http/json', 'spans are only sent as http/json').optional();

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
  // Read by OpenTelemetry's SDK; listed so that a wrong value is refused instead of ignored.
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: otlpProtocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: otlpProtocol,
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).optional(),
  OTEL_TRACES_SAMPLER: z.enum(SAMPLERS).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_RESOURCE_ATTRIBUTES: z.string().optional(),
  OTEL_SDK_DISABLED: z.enum(['true', 'false']).optional(),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).optional(),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(300).default(10),
});

/** The names of all variables. */
export const VARIABLES = Object.keys(Environment.shape);

export interface Config {
  production: boolean;
  /** Whether the process serves requests, runs background jobs, or both. */
  role: 'all' | 'web' | 'worker';
  host: string;
  /** 0 means any free port. */
  port: number;
  /** Public address of the service, without a trailing slash; null means its own host and port. */
  publicUrl: string | null;
  /** Null starts an embedded Postgres in `dataDir`. */
  databaseUrl: string | null;
  /** The database's own address, if `databaseUrl` leads to a pooler: migrations and notifications need a session. */
  databaseDirectUrl: string | null;
  /** A streaming replica for public reads; null if there is none. */
  databaseReplicaUrl: string | null;
  /** Whether statements are prepared once per connection; a pooler in transaction mode must support that. */
  preparedStatements: boolean;
  databasePool: number;
  dataDir: string;
  /** Seed and serve the demo site; never in production. */
  demo: boolean;
  logLevel: string;
  logFormat: LogFormat;
  /** Maximum writes per person and minute, on all instances together; 0 means no limit. */
  writesPerMinute: number;
  /** Maximum name lookups per person and minute; 0 means no limit. */
  lookUpsPerMinute: number;
  /** Maximum uncached public reads per address and minute; 0 means no limit. */
  readsPerMinute: number;
  /** Refused tokens per address and minute after which its unknown tokens are no longer verified; 0 means no limit. */
  refusedTokensPerMinute: number;
  /** Maximum hashes a guest's browser computes before its first comment; half as many on average. */
  guestWork: number;
  /** Memory for cached public reads; 0 disables the cache. */
  cacheBytes: number;
  /** Maximum live streams per instance. */
  maxStreams: number;
  /** Maximum live streams per client address (IPv6: per /64); 0 means no separate limit. */
  maxStreamsPerAddress: number;
  /** Number of trusted proxies in front, for X-Forwarded-For. */
  trustProxy: number;
  /** Bearer token for /metrics; null leaves it open, but closed in production. */
  metricsToken: string | null;
  /** Serve the API documentation at /docs and /openapi.json. */
  apiDocs: boolean;
  /** Private addresses that the service may fetch from, e.g. an intranet's key server. */
  outboundAllow: readonly string[];
  /** Time limit for parsing a published text, and for planning its effect on the threads, each. */
  textSeconds: number;
  /** Retention of events; 0 keeps them forever. */
  eventRetentionDays: number;
  /** The cache in front that is purged by tag; null if there is none. */
  edge: Edge | null;
  /** Whether spans of requests and jobs are sent to a collector. */
  traces: boolean;
  /** Time a stopping instance continues to serve while /readyz fails. */
  drainSeconds: number;
  /** Time a stopping instance then waits for requests in progress. */
  shutdownSeconds: number;
}

export type LogFormat = 'json' | 'text';

/** Errors in the environment, one line per variable. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Env = Record<string, string | undefined>;

/** The log format, read separately, because errors in the other variables are logged in it. */
export function readLogFormat(env: Env = process.env): LogFormat {
  const chosen = Environment.shape.LOG_FORMAT.safeParse(env['LOG_FORMAT']).data;
  return chosen ?? (env['NODE_ENV'] === 'production' ? 'json' : 'text');
}

/** Reads the environment into a `Config`; throws `ConfigError`. */
export function readConfig(env: Env = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  // Once in a process: zod would compile a parser for it.
  const parsed = Environment.safeParse(given, { jitless: true });
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
    traces:
      (value.OTEL_EXPORTER_OTLP_ENDPOINT ?? value.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) !== undefined &&
      value.OTEL_TRACES_EXPORTER !== 'none' &&
      value.OTEL_SDK_DISABLED !== 'true',
    drainSeconds: value.DRAIN_SECONDS ?? (production ? 5 : 0),
    shutdownSeconds: value.SHUTDOWN_SECONDS,
  };
}

/** Rejects combinations of individually valid variables. */
function refuseCombinations(value: z.output<typeof Environment>, production: boolean): void {
  const problem =
    production && value.DATABASE_URL === undefined
      ? 'DATABASE_URL: is required with NODE_ENV=production (postgresql://user:password@host/database)'
      : production && value.DEMO === true
        ? 'DEMO: cannot be on with NODE_ENV=production; the demo site has public secrets'
        : value.DATABASE_DIRECT_URL !== undefined && value.DATABASE_URL === undefined
          ? 'DATABASE_DIRECT_URL: requires DATABASE_URL, the address of the pooler'
          : value.DATABASE_REPLICA_URL !== undefined && value.DATABASE_URL === undefined
            ? 'DATABASE_REPLICA_URL: requires DATABASE_URL, the address of its primary'
            : value.ROLE !== 'all' && value.DATABASE_URL === undefined
              ? 'ROLE: web and worker must share a database; set DATABASE_URL'
              : (value.EDGE_FORMAT === undefined) !== (value.EDGE_PURGE_URL === undefined)
                ? 'EDGE_FORMAT and EDGE_PURGE_URL: set both, or neither'
                : value.EDGE_FORMAT !== undefined &&
                    value.EDGE_FORMAT !== 'varnish' &&
                    value.EDGE_PURGE_TOKEN === undefined
                  ? 'EDGE_PURGE_TOKEN: Fastly and Cloudflare require one'
                  : null;
  if (problem !== null) throw new ConfigError(`The configuration is not valid:\n  ${problem}`);
}

/** Adds the password to the address, unless it contains one. */
function withPassword(address: string | undefined, password: string | undefined): string | null {
  if (address === undefined) return null;
  if (password === undefined) return address;
  const url = new URL(address);
  if (url.password === '') url.password = encodeURIComponent(password);
  // Addresses of Unix sockets cannot contain a password.
  if (url.password === '') url.searchParams.set('password', password);
  return url.href;
}

/** The environment as configuration: what is refused, how defaults depend on each other, and that compose passes every variable. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { parse } from 'yaml';
import { readConfig, VARIABLES } from '../../src/config.js';

const DATABASE_URL = 'postgresql://interline@db.example:5432/comments';

describe('the database’s password', () => {
  const password = 'p@ss/w:rd #1%?é+&';

  test.each([DATABASE_URL, 'postgresql:///comments?host=/var/run/postgresql&user=interline'])(
    'may contain any character if given separately, %s',
    (address) => {
      const { databaseUrl } = readConfig({ DATABASE_URL: address, DATABASE_PASSWORD: password });
      const client = new pg.Client({ connectionString: databaseUrl ?? '' });
      expect([client.user, client.password, client.database]).toEqual(['interline', password, 'comments']);
    },
  );

  test('is used for the direct address too, unless an address has one', () => {
    const config = readConfig({
      DATABASE_URL: 'postgresql://interline:own@pooler.example/comments',
      DATABASE_DIRECT_URL: DATABASE_URL,
      DATABASE_PASSWORD: 'other',
    });
    expect(config.databaseUrl).toBe('postgresql://interline:own@pooler.example/comments');
    expect(config.databaseDirectUrl).toBe('postgresql://interline:other@db.example:5432/comments');
  });

  test.each(['pa/ss', '12/34', 'pa#ss', '12#34', 'p?a/ss'])(
    'is refused in an address if it is ambiguous: %s',
    (unescaped) => {
      const read = () =>
        readConfig({ DATABASE_URL: `postgresql://interline:${unescaped}@db.example/comments` });
      expect(read).toThrow(/DATABASE_URL: .*%2F %40 %23, or set the password unencoded in DATABASE_PASSWORD/);
    },
  );
});

test('a pooled address turns named prepared statements off, unless the pooler keeps them', () => {
  const pooled = { DATABASE_URL, DATABASE_DIRECT_URL: DATABASE_URL };
  expect(readConfig({ DATABASE_URL }).preparedStatements).toBe(true);
  expect(readConfig(pooled).preparedStatements).toBe(false);
  expect(readConfig({ ...pooled, DATABASE_PREPARED: 'true' }).preparedStatements).toBe(true);
  expect(() => readConfig({ DATABASE_DIRECT_URL: DATABASE_URL })).toThrow(/DATABASE_DIRECT_URL: requires/);
  expect(() => readConfig({ DATABASE_REPLICA_URL: DATABASE_URL })).toThrow(/DATABASE_REPLICA_URL: requires/);
});

test('production drains, hides the API description, and logs in JSON', () => {
  expect(readConfig({ NODE_ENV: 'production', DATABASE_URL })).toMatchObject({
    drainSeconds: 5,
    apiDocs: false,
    logFormat: 'json',
  });
  expect(readConfig({ NODE_ENV: 'test' })).toMatchObject({
    drainSeconds: 0,
    apiDocs: true,
    logFormat: 'text',
  });
});

test('compose passes on every variable that applies in a container', () => {
  const files = ['docker-compose.yml', 'compose.production.yml'];
  // Refuses invalid YAML, including duplicate keys.
  const services = files.map((file) => {
    const { services } = parse(readFileSync(file, 'utf8'), { merge: true }) as {
      services: Record<string, { environment?: Record<string, unknown> }>;
    };
    return services['interline']?.environment ?? {};
  });
  const passed = new Set(services.flatMap((environment) => Object.keys(environment)));
  // Where the container listens, and the embedded database, are up to the image.
  const own = new Set(['HOST', 'PORT', 'DATA_DIR', 'DEMO']);
  expect(VARIABLES.filter((name) => !own.has(name) && !passed.has(name))).toEqual([]);
});

test('compose checks the health of every instance and of the database', () => {
  const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
    services: Record<string, { healthcheck?: { test: string[] } }>;
  };
  const checks = Object.entries(services).map(([name, { healthcheck }]) => [
    name,
    healthcheck?.test.join(' '),
  ]);
  expect(Object.fromEntries(checks)).toMatchObject({
    interline: expect.stringContaining('/readyz'),
    'web-2': expect.stringContaining('/readyz'),
    postgres: expect.stringContaining('pg_isready'),
  });
});

test('every variable has its row on the operator’s page', () => {
  const page = readFileSync('docs/operations.md', 'utf8');
  expect(VARIABLES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

describe('the cache in front', () => {
  const purging = { EDGE_FORMAT: 'fastly', EDGE_PURGE_URL: 'https://edge.example/purge' };

  test('needs an address for its purges, and a token where its operator requires one', () => {
    expect(() => readConfig({ EDGE_FORMAT: 'fastly' })).toThrow(/set both/);
    expect(() => readConfig({ EDGE_PURGE_URL: purging.EDGE_PURGE_URL })).toThrow(/set both/);
    expect(() => readConfig(purging)).toThrow(/EDGE_PURGE_TOKEN/);
    expect(readConfig({ ...purging, EDGE_PURGE_TOKEN: 'a token' }).edge).toEqual({
      format: 'fastly',
      purgeUrl: purging.EDGE_PURGE_URL,
      purgeToken: 'a token',
    });
    expect(readConfig({ ...purging, EDGE_FORMAT: 'varnish' }).edge?.purgeToken).toBeNull();
    expect(readConfig({}).edge).toBeNull();
  });
});

test('traces are on if there is a collector, in the only supported format', () => {
  const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' };
  expect(readConfig({}).traces).toBe(false);
  expect(readConfig(collector).traces).toBe(true);
  expect(readConfig({ ...collector, OTEL_SDK_DISABLED: 'true' }).traces).toBe(false);
  expect(readConfig({ ...collector, OTEL_TRACES_EXPORTER: 'none' }).traces).toBe(false);
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' })).toThrow(/OTLP_ENDPOINT/);
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toThrow(/only sent as http\/json/);
  expect(() => readConfig({ OTEL_TRACES_SAMPLER: 'sometimes' })).toThrow(/OTEL_TRACES_SAMPLER/);
});

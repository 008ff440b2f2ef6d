/**
 * The contract: the published OpenAPI document, the routes' actual responses, and the values that database and code
 * share.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { EXAMPLES } from '../../src/api/openapi-examples.js';
import { problemsOf } from '../../src/api/route-problems.js';
import { grant } from '../../src/access/policy.js';
import { ROUTES } from '../../src/routes.js';
import * as contract from '../../src/shared/contract.js';
import { PROBLEMS, type ProblemCode } from '../../src/shared/problem-codes.js';
import {
  APPEAL_OUTCOMES,
  ARTICLE_STATES,
  COMMENT_STATUSES,
  ERASED_TEXTS,
  FLAG_REASONS,
  KEY_ALGORITHMS,
  PARAGRAPH_STATES,
  PROMPT_DISPLAYS,
  COUNTED_QUEUES,
  NOTICE_GROUNDS,
  REACTIONS,
  STANDINGS,
  THREAD_KINDS,
  WAITING_QUEUES,
  WORD_LISTS,
} from '../../src/shared/enums.js';
import { startService, type TestService } from '../support/service.js';

type Json = Record<string, unknown>;

let service: TestService;
let document: Json;

beforeAll(async () => {
  service = await startService();
  const answer = await fetch(`${service.url}/openapi.json`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  document = (await answer.json()) as Json;
});
afterAll(() => service.stop());

function at(path: string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Json | undefined)?.[name], document);
}

/** Every object of the document with its path. */
function* walk(value: unknown, path: string[] = []): Generator<[string[], Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Json];
  for (const [name, inner] of Object.entries(value)) yield* walk(inner, [...path, name]);
}

/** A route's path as the document has it. */
function documented(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operations(): [string, string, Json][] {
  const found: [string, string, Json][] = [];
  for (const [path, methods] of Object.entries(document['paths'] as Record<string, Record<string, Json>>))
    for (const [method, operation] of Object.entries(methods)) found.push([path, method, operation]);
  return found;
}

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1 and has a description', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: 'Interline', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    });
    const known = [
      'openapi',
      'info',
      'servers',
      'tags',
      'paths',
      'components',
      'security',
      'externalDocs',
      'jsonSchemaDialect',
      'webhooks',
    ];
    expect(known).toEqual(expect.arrayContaining(Object.keys(document)));
  });

  test('has every route and nothing else', () => {
    const described = operations().map(([path, method]) => `${method} ${path}`);
    const routes = ROUTES.map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(routes.toSorted());
  });

  test('has no dangling references', () => {
    let references = 0;
    for (const [path, value] of walk(document)) {
      const reference = value['$ref'];
      if (typeof reference !== 'string') continue;
      references += 1;
      expect(reference).toMatch(/^#\//);
      const target = reference
        .slice(2)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      expect([path.join('/'), typeof at(target)]).toEqual([path.join('/'), 'object']);
    }
    expect(references).toBeGreaterThan(50);
  });

  test('gives each operation a unique id, its parameters, and its responses', () => {
    const ids = operations().map(([, , operation]) => operation['operationId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, method, operation] of operations()) {
      const route = ROUTES.find(
        (one) => one.method === method && one.path.replace(/:(\w+)/g, '{$1}') === path,
      );
      const parameters = (operation['parameters'] ?? []) as {
        name: string;
        in: string;
        required?: boolean;
        schema: Json;
      }[];
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect([path, inPath.map((parameter) => parameter.name).toSorted()]).toEqual([
        path,
        [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted(),
      ]);
      for (const parameter of inPath) expect(parameter.required).toBe(true);
      for (const parameter of parameters) expect(typeof parameter.schema).toBe('object');
      const names = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(names).size).toBe(names.length);

      const responses = operation['responses'] as Record<string, Json>;
      const success = route && 'status' in route ? String(route.status) : '200';
      expect(responses).toMatchObject({
        [success]: { description: expect.any(String) },
        default: { $ref: '#/components/responses/Problem' },
      });
      expect([path, method, 'content' in (responses[success] ?? {})]).toEqual([
        path,
        method,
        route?.response !== undefined,
      ]);
      expect([path, method, operation['security']]).toEqual([
        ...[path, method],
        route && grant(route.action, ['anyone']) ? [] : [{ token: [] }],
      ]);
      expect([path, method, 'requestBody' in operation]).toEqual([
        path,
        method,
        route && 'body' in route && route.body !== undefined,
      ]);
      if (route?.kind === 'signed-in' && route.idempotent) expect(names).toContain('header Idempotency-Key');
      if (route?.kind === 'signed-in' && route.precondition) expect(names).toContain('header If-Match');
    }
  });

  test('lists each operation’s problems under their statuses', () => {
    for (const [path, method, operation] of operations()) {
      const responses = operation['responses'] as Record<string, { $ref?: string }>;
      const codes = Object.entries(responses).flatMap(([status, { $ref }]) => {
        if ($ref === undefined || status === 'default') return [];
        const named = $ref.replace('#/components/responses/', '').split('.').slice(1) as ProblemCode[];
        for (const code of named) expect([code, PROBLEMS[code].status]).toEqual([code, Number(status)]);
        const answer = at(['components', 'responses', $ref.split('/').at(-1) ?? '']) as Json;
        const { schema, examples } = (answer['content'] as Record<string, Json>)[
          'application/problem+json'
        ] as { schema: { allOf: Json[] }; examples: Json };
        expect(schema.allOf[1]).toMatchObject({ properties: { code: { enum: named } } });
        expect(Object.keys(examples)).toEqual(named);
        return named;
      });
      const route = ROUTES.find((one) => one.method === method && documented(one.path) === path);
      expect([path, method, codes]).toEqual([path, method, route && problemsOf(route)]);
    }
    const { code } = at(['components', 'schemas', 'ProblemDetails', 'properties']) as Record<string, Json>;
    expect(code?.['enum']).toEqual(Object.keys(PROBLEMS));
  });

  test('has a valid example of every request and response', () => {
    const names = new Map(Object.entries(contract).map(([name, schema]) => [schema as unknown, name]));
    const examples = EXAMPLES as Record<string, unknown>;
    const used = new Set<string>();
    for (const route of ROUTES) {
      for (const schema of ['body' in route ? route.body : undefined, route.response]) {
        const name = names.get(schema);
        if (!schema || name === undefined) continue;
        used.add(name);
        const parsed = schema.safeParse(examples[name]);
        expect([name, parsed.error?.issues ?? []]).toEqual([name, []]);
        // Responses have no other members; requests may be trimmed.
        if (schema === route.response) expect([name, parsed.data]).toEqual([name, examples[name]]);
      }
    }
    expect(Object.keys(examples).toSorted()).toEqual([...used].toSorted());
    const shown = at(['components', 'examples']) as Record<string, { value: unknown }>;
    for (const { value } of Object.values(shown)) contract.ProblemDetails.strict().parse(value);
  });

  test('lists the keys of records with a closed set of keys', () => {
    const properties = (name: string) =>
      Object.keys(at(['components', 'schemas', name, 'properties']) as Json);
    expect(properties('QueueCounts')).toEqual([...COUNTED_QUEUES]);
    expect(properties('ReactionCounts')).toEqual([...REACTIONS]);
  });

  test('has schemas that are JSON Schema: known types, required members that exist', () => {
    const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
    for (const [path, value] of walk(at(['components', 'schemas']))) {
      if (path.at(-1) === 'properties' || path.at(-2) === 'properties' || value['type'] === undefined)
        continue;
      for (const type of [value['type']].flat())
        expect([path.join('/'), types.includes(type as string)]).toEqual([path.join('/'), true]);
      const { required = [], properties = {} } = value as { required?: string[]; properties?: Json };
      if (value['type'] === 'object' && 'properties' in value)
        expect([path.join('/'), Object.keys(properties)]).toEqual([
          path.join('/'),
          expect.arrayContaining(required),
        ]);
    }
  });

  test('can be browsed on a page that loads nothing from other hosts', async () => {
    const page = await fetch(`${service.url}/docs/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    for (const [, source] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const address = new URL(source ?? '', `${service.url}/docs/`);
      expect(address.origin).toBe(service.url);
      expect([source, (await fetch(address)).status]).toEqual([source, 200]);
    }
  });
});

/** Rows of a statement on the service's database. */
async function rowsOf<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: service.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

test('database and code have the same values for columns with a closed list', async () => {
  const checks = await rowsOf<{ name: string; values: string[] }>(`
    select c.conname as name, array(
      select m[1] from regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') m) as values
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and c.convalidated and c.connamespace = 'public'::regnamespace
      and cardinality(c.conkey) = 1 and a.atttypid = 'text'::regtype`);
  expect(Object.fromEntries(checks.map(({ name, values }) => [name, values]))).toEqual({
    article_state: ARTICLE_STATES,
    comment_status: COMMENT_STATUSES,
    flag_reason: FLAG_REASONS,
    appeal_outcome: APPEAL_OUTCOMES,
    notice_ground: NOTICE_GROUNDS,
    paragraph_state: PARAGRAPH_STATES,
    placement_state: PARAGRAPH_STATES,
    queue_entry_queue: [...WAITING_QUEUES],
    reaction_kind: REACTIONS,
    signing_key_algorithm: KEY_ALGORITHMS,
    thread_display: PROMPT_DISPLAYS,
    person_erasure_texts: ERASED_TEXTS,
    person_standing: STANDINGS,
    thread_kind: THREAD_KINDS,
    word_list: WORD_LISTS,
  });
  const columns = await rowsOf(`
    select attrelid::regclass, attname from pg_attribute join pg_type t on t.oid = atttypid where t.typtype = 'e'`);
  expect(columns).toEqual([]);
});

test('every foreign key is valid, and none cascades updates of keys', async () => {
  const keys = await rowsOf<{ name: string; ok: boolean }>(`
    select conname as name, convalidated and confupdtype = 'a' as ok from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter(({ ok }) => !ok)).toEqual([]);
});

test('every problem has a well-formed code, an error status and a title', () => {
  for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
    expect(code).toMatch(/^[a-z][a-z_]+[a-z]$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
  }
});

test('the API’s version is the package’s', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(at(['info', 'version'])).toBe(version);
  expect(await (await fetch(`${service.url}/healthz`)).json()).toEqual({ status: 'ok', version });
});

describe('metrics', () => {
  test('are readable, count requests by route and never by id', async () => {
    await service.call('GET', '/popular');
    const text = await (await fetch(`${service.url}/metrics`)).text();
    expect(text).toMatch(
      /interline_http_request_seconds_count\{[^}]*route="\/v1\/sites\/:site\/popular"[^}]*\} \d+/,
    );
    expect(text).toContain('interline_live_streams 0');
    expect(text).not.toContain(service.site);
  });

  test('require their token if one is set', async () => {
    const guarded = await startService({
      databaseUrl: service.databaseUrl,
      env: { METRICS_TOKEN: 'a-token-of-16-characters' },
    });
    try {
      const ask = async (authorization?: string) =>
        (await fetch(`${guarded.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
      expect([await ask(), await ask('Bearer wrong'), await ask('Bearer a-token-of-16-characters')]).toEqual([
        401, 401, 200,
      ]);
    } finally {
      await guarded.stop();
    }
  });
});

/**
 * Generates the OpenAPI 3.1 document from the routes, the permission table, the list of problems and the contract. OpenAPI 3.1
 * schemas are JSON Schema 2020-12, which zod generates.
 */
import * as z from 'zod';
import { grant, type Actor } from '../access/policy.js';
import * as contract from '../shared/contract.js';
import type { ProblemCode } from '../shared/problem-codes.js';
import { ROLES } from '../shared/enums.js';
import { answersOf, HEADERS, problemAnswer, problemExamples } from './openapi-answers.js';
import { EXAMPLES } from './openapi-examples.js';
import type { Route } from '../route.js';

const ACTORS: readonly Actor[] = ['anyone', ...ROLES];
const COMPONENTS = '#/components/schemas/';

type Json = Record<string, unknown>;

/** Lists the keys of records with a fixed set of keys as properties, which zod's output does not. */
function nameKeys({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  if (zodSchema._zod.def.type !== 'record') return;
  const { propertyNames, additionalProperties, required } = jsonSchema;
  const keys = (propertyNames as { enum?: string[] } | undefined)?.enum;
  if (!keys) return;
  delete jsonSchema['propertyNames'];
  jsonSchema['properties'] = Object.fromEntries(keys.map((key) => [key, additionalProperties]));
  jsonSchema['additionalProperties'] = false;
  if (required) jsonSchema['required'] = keys;
}

/** Schemas describe input before defaults and trimming are applied. */
const WRITING = { io: 'input', unrepresentable: 'any', override: nameKeys } as const;

const TAGS: Record<string, string> = {
  Reading: 'Public reads. The same for everyone, and cached.',
  Publishers: 'For content systems, with a service token, and for administrators.',
  Administrators: 'For people whose token has the role `admin`.',
  Authors: 'For the authors of an article, and for moderators.',
  Moderators: 'Queues, decisions, bans and the audit log.',
  Readers: 'What readers and guests can do, their own data, and how to become a guest.',
};

const DESCRIPTION = `Inline comments for publishers.

Errors are RFC 9457 problem details with a stable \`code\`; new codes may be added. Lists continue at \`next\`, sent back as \`cursor\`.
\`If-Match\` accepts the ETag of an earlier response, even if a proxy has weakened it.`;

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'A JWT of one of the site’s issuers, or a service token of the publisher.',
};

/** Builds the document; `version` is the product version. */
export function buildOpenApi(routes: readonly Route[], version: string): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(contract))
    if (schema instanceof z.ZodType) registry.add(schema, { id });
  const refer = (schema: z.ZodType): Json => {
    const id = registry.get(schema)?.id;
    return id === undefined
      ? withoutIdentity(z.toJSONSchema(schema, WRITING))
      : { $ref: `${COMPONENTS}${id}` };
  };
  const content = (schema: z.ZodType, mediaType: string): Json => {
    const id = registry.get(schema)?.id ?? '';
    const example = (EXAMPLES as Json)[id];
    return { [mediaType]: { schema: refer(schema), ...(example !== undefined && { example }) } };
  };
  const responses = new Map<string, Json>([
    [
      'Problem',
      {
        description: 'Any other problem',
        content: { 'application/problem+json': { schema: refer(contract.ProblemDetails) } },
      },
    ],
  ]);
  const nameProblem = (status: number, codes: ProblemCode[]): string => {
    const name = [status, ...codes].join('.');
    responses.set(name, problemAnswer(status, codes, refer(contract.ProblemDetails)));
    return name;
  };
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operation = {
      ...describeRoute(route),
      ...('body' in route &&
        route.body && { requestBody: { required: true, content: content(route.body, 'application/json') } }),
      responses: answersOf(route, content, nameProblem),
    };
    paths[path] = { ...paths[path], [route.method]: operation };
  }
  const { schemas } = z.toJSONSchema(registry, { ...WRITING, uri: (id) => `${COMPONENTS}${id}` });
  const answered = Object.fromEntries(responses);
  return {
    openapi: '3.1.0',
    info: { title: 'Interline', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name, description: TAGS[name] })),
    paths,
    components: {
      schemas: asSentAndAnswered(paths, answered, schemas),
      responses: answered,
      headers: HEADERS,
      examples: problemExamples(routes),
      securitySchemes: { token: TOKEN },
    },
  };
}

/** The schemas in use. In schemas used only in responses, properties with a default are required. */
function asSentAndAnswered(
  paths: Record<string, Json>,
  answered: Json,
  schemas: Record<string, object>,
): Json {
  const operations = Object.values(paths).flatMap((path) => Object.values(path)) as Json[];
  const sent = referredTo(
    operations.map(({ requestBody }) => requestBody ?? null),
    schemas,
  );
  const used = referredTo({ paths, answered }, schemas);
  return Object.fromEntries(
    Object.entries(used).map(([id, schema]) => [id, id in sent ? schema : withDefaultsThere(schema as Json)]),
  );
}

function withDefaultsThere(schema: Json): Json {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const filled = Object.keys(properties).filter((name) => 'default' in (properties[name] ?? {}));
  return filled.length === 0 ? schema : { ...schema, required: [...new Set([...required, ...filled])] };
}

/** The schemas that are referenced, directly or through other schemas. */
function referredTo(from: unknown, schemas: Record<string, object>): Json {
  const found: Json = {};
  const waiting = [JSON.stringify(from)];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, id = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = schemas[id];
      if (id in found || !schema) continue;
      found[id] = withoutIdentity(schema);
      waiting.push(JSON.stringify(found[id]));
    }
  }
  return found;
}

/** Inside an OpenAPI document a schema's own `$schema` and `$id` would change the meaning of references. */
function withoutIdentity(schema: object): Json {
  const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema as Json;
  return rest;
}

function describeRoute(route: Route): Json {
  const allowed = ACTORS.filter((actor) => grant(route.action, [actor]) !== null);
  const name = route.path
    .replace('/v1/sites/:site', '')
    .replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    operationId: `${route.method}${name}`,
    summary: route.summary,
    description: `Allowed for: ${allowed.join(', ')}.`,
    tags: [route.tag],
    security: allowed.includes('anyone') ? [] : [{ token: [] }],
    parameters: [
      { name: 'site', in: 'path', required: true, description: 'The site’s key', schema: { type: 'string' } },
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...headersSent(route),
    ],
  };
}

function headersSent(route: Route): Json[] {
  if (route.kind === 'stream' || route.kind === 'own-stream')
    return [header('Last-Event-ID', false, 'Id of the last event received')];
  if (route.kind === 'public' || (route.kind === 'signed-in' && route.revalidates))
    return [header('If-None-Match', false, 'The ETag of the cached response')];
  if (route.kind !== 'signed-in') return [];
  const { idempotent, precondition } = route;
  const ifMatch =
    'The ETag of an earlier response, or `*`: 412 if the state it identifies is not the current one';
  return [
    ...(idempotent
      ? [
          header(
            'Idempotency-Key',
            false,
            'A repeated request with the same key returns what the first one created',
          ),
        ]
      : []),
    ...(precondition ? [header('If-Match', precondition === 'required', ifMatch)] : []),
  ];
}

function header(name: string, required: boolean, description: string): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, WRITING);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

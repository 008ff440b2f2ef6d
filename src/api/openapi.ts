/**
 * The OpenAPI 3.1 document, made from the routes, the permission table, the list of problems and the contract. OpenAPI 3.1
 * schemas are JSON Schema 2020-12, which zod writes itself.
 */
import { z } from 'zod';
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

/** What clients with closed lists lose otherwise: the keys of a record whose keys are listed. */
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

/** What a client sends before defaults and trimming. */
const WRITING = { io: 'input', unrepresentable: 'any', override: nameKeys } as const;

const TAGS: Record<string, string> = {
  Reading: 'What everybody may read. The same for everybody, and cached.',
  Publishers: 'For content systems, with a service token, and for administrators.',
  Administrators: 'For people whose token has the role `admin`.',
  Authors: 'For the authors of an article, and for moderators.',
  Moderators: 'Queues, decisions, bans and the audit log.',
  Readers: 'What a reader, or a guest, does and sees of themselves; how somebody becomes a guest.',
};

const DESCRIPTION = `Inline comments for publishers.

Errors are RFC 9457 problem details with a stable \`code\`; new codes may come. Lists go on at \`next\`, sent back as \`cursor\`.
\`If-Match\` takes the ETag of what was read, however a proxy has weakened it.`;

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'A JWT of one of the site’s issuers, or a service token of the publisher.',
};

/** Builds the document; `version` is the product's. */
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

/** The schemas in use. In those that are only answered, properties with a default are always present. */
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

/** The schemas that something refers to, directly or by way of others. */
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

/** Inside an OpenAPI document a schema's own `$schema` and `$id` would change what references mean. */
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
  if (route.kind === 'stream') return [header('Last-Event-ID', false, 'The last event that was received')];
  if (route.kind === 'public') return [header('If-None-Match', false, 'The ETag of the answer at hand')];
  if (route.kind !== 'signed-in') return [];
  const { idempotent, precondition } = route;
  const ifMatch = 'The ETag that was read, or `*`: 412 when the state it names is not the present one';
  return [
    ...(idempotent
      ? [header('Idempotency-Key', false, 'Sent again, answers what the first request created')]
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

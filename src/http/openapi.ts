/**
 * The OpenAPI 3.1 document, made from the routes and the contract. OpenAPI 3.1 schemas are JSON Schema 2020-12, which zod
 * writes itself.
 */
import { z } from 'zod';
import { grant, type Actor } from '../policy.js';
import * as contract from '../shared/contract.js';
import { ROLES } from '../shared/vocabulary.js';
import type { Route } from './route.js';

const ACTORS: readonly Actor[] = ['anyone', ...ROLES];
const COMPONENTS = '#/components/schemas/';
/** What a client sends before defaults and trimming; answers have neither. */
const WRITING = { io: 'input', unrepresentable: 'any' } as const;

type Json = Record<string, unknown>;

/** The contract's schemas under their export names, so that the document refers to them instead of repeating them. */
function nameSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(contract)) {
    if (schema instanceof z.ZodType) registry.add(schema, { id });
  }
  return registry;
}

/** Builds the document; `version` is the product's. */
export function buildOpenApi(routes: readonly Route[], version: string): Json {
  const registry = nameSchemas();
  const { schemas } = z.toJSONSchema(registry, { ...WRITING, uri: (id) => `${COMPONENTS}${id}` });
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method]: describeRoute(route, (schema) => refer(registry, schema)),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Interline',
      version,
      description:
        'Inline comments for publishers. Errors are RFC 9457 problem details with a stable `code`.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]),
      ),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A JWT of one of the site’s issuers, or a service token of the publisher.',
        },
      },
    },
  };
}

function refer(registry: ReturnType<typeof nameSchemas>, schema: z.ZodType): Json {
  const id = registry.get(schema)?.id;
  return id === undefined ? withoutIdentity(z.toJSONSchema(schema, WRITING)) : { $ref: `${COMPONENTS}${id}` };
}

/** Inside an OpenAPI document a schema's own `$schema` and `$id` would change what references mean. */
function withoutIdentity(schema: object): Json {
  const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema as Json;
  return rest;
}

function describeRoute(route: Route, refer: (schema: z.ZodType) => Json): Json {
  const allowed = ACTORS.filter((actor) => grant(route.action, [actor]) !== null);
  const signedIn = route.kind === 'signed-in';
  const success = 'status' in route ? route.status : 200;
  const mediaType =
    route.kind === 'stream'
      ? 'text/event-stream'
      : (route.kind === 'public' && route.mediaType) || 'application/json';
  const name = route.path
    .replace('/v1/sites/:site', '')
    .replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    operationId: `${route.method}${name}`,
    summary: route.summary,
    description: `Allowed for: ${allowed.join(', ')}.`,
    tags: [route.tag],
    ...(signedIn && { security: [{ token: [] }] }),
    parameters: [
      { name: 'site', in: 'path', required: true, description: 'The site’s key', schema: { type: 'string' } },
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...(signedIn && route.idempotent
        ? [header('Idempotency-Key', false, 'Sent again, answers what the first request created')]
        : []),
      ...(signedIn && route.precondition
        ? [
            header(
              'If-Match',
              route.precondition === 'required',
              'The ETag that was read, `"<version>"`, or `*`: 412 when it has changed since',
            ),
          ]
        : []),
    ],
    ...('body' in route &&
      route.body && {
        requestBody: { required: true, content: { 'application/json': { schema: refer(route.body) } } },
      }),
    responses: {
      [success]: {
        description: success === 201 ? 'Created' : success === 204 ? 'Done' : 'OK',
        ...(route.response && { content: { [mediaType]: { schema: refer(route.response) } } }),
      },
      ...(route.kind === 'public' && { 304: { description: 'Not modified since the ETag sent' } }),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: refer(contract.ProblemDetails) } },
      },
    },
  };
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

/** The OpenAPI 3.1 document, made from the routes and the contract's schemas. */
import {
  extendZodWithOpenApi,
  OpenApiGeneratorV31,
  OpenAPIRegistry,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { grant, type Actor } from '../policy.js';
import * as contract from '../shared/contract.js';
import { ROLES } from '../shared/vocabulary.js';
import type { Route } from './route.js';

extendZodWithOpenApi(z);

const SITE = z.object({ site: z.string() });

/** Names the contract's schemas in the document by their export names. */
function registerContract(registry: OpenAPIRegistry): Map<z.ZodType, z.ZodType> {
  const named = new Map<z.ZodType, z.ZodType>();
  for (const [name, schema] of Object.entries(contract)) {
    if (schema instanceof z.ZodType) named.set(schema, registry.register(name, schema));
  }
  return named;
}

/** Builds the document; `version` is the product's. */
export function buildOpenApi(routes: readonly Route[], version: string) {
  const registry = new OpenAPIRegistry();
  const named = registerContract(registry);
  const nameOf = (schema: z.ZodType) => named.get(schema) ?? schema;
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A JWT of one of the site’s issuers, or a service token of the publisher.',
  });
  for (const route of routes) registry.registerPath(describeRoute(route, nameOf));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Interline',
      version,
      description:
        'Inline comments for publishers. Errors are RFC 9457 problem details with a stable `code`.',
    },
    servers: [{ url: '/' }],
  });
}

function describeRoute(route: Route, nameOf: (schema: z.ZodType) => z.ZodType): RouteConfig {
  const roles: Actor[] = ['anyone', ...ROLES].filter(
    (role) => grant(route.action, [role as Actor]) !== null,
  ) as Actor[];
  const params = route.params instanceof z.ZodObject ? SITE.extend(route.params.shape) : SITE;
  const signedIn = route.kind === 'signed-in';
  const headers = z.object({
    ...(signedIn && route.idempotent && { 'Idempotency-Key': z.string().optional() }),
    ...(signedIn && route.needsVersion && { 'If-Match': z.string() }),
  });
  const success = signedIn ? route.status : 200;
  const mediaType = route.kind === 'stream' ? 'text/event-stream' : 'application/json';
  return {
    method: route.method,
    path: route.path.replace(/:(\w+)/g, '{$1}'),
    summary: route.summary,
    description: `Allowed for: ${roles.join(', ')}.`,
    tags: [route.tag],
    operationId: `${route.method}${route.path.replace('/v1/sites/:site', '').replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    ...(signedIn && { security: [{ token: [] }] }),
    request: {
      params,
      ...(route.query instanceof z.ZodObject && { query: route.query }),
      ...(Object.keys(headers.shape).length > 0 && { headers }),
      ...(signedIn &&
        route.body && {
          body: { required: true, content: { 'application/json': { schema: nameOf(route.body) } } },
        }),
    },
    responses: {
      [success]: {
        description: success === 201 ? 'Created' : success === 204 ? 'Done' : 'OK',
        ...(route.response && { content: { [mediaType]: { schema: nameOf(route.response) } } }),
      },
      ...(route.kind === 'public' && { 304: { description: 'Not modified since the ETag sent' } }),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: nameOf(contract.ProblemDetails) } },
      },
    },
  };
}

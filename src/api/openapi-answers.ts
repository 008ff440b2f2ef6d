/** Responses in the OpenAPI document: statuses, headers, bodies, problems. */
import type * as z from 'zod';
import { LOOKUP_LIMITED, RATE_LIMITED } from '../access/policy.js';
import { PROBLEMS, type ProblemCode } from '../shared/problem-codes.js';
import type { ProblemDetails } from '../shared/contract.js';
import { problemsOf } from './route-problems.js';
import { Problem, problemDetails } from '../http/problem.js';
import type { Route } from '../route.js';

type Json = Record<string, unknown>;

/** Response headers, by their name among the document's components. */
export const HEADERS: Record<string, Json> = {
  'X-Request-Id': header(
    'Identifies the request in the service’s log: the client’s id, or a generated one',
    true,
  ),
  ETag: header(
    'Identifies the response. In If-Match the part before the dot, if there is one, identifies the editable state',
  ),
  'Cache-Control': header('Who may cache the response, and for how long', true),
  Vary: header('Request headers that the response depends on', true),
  Location: header('Address of the created resource', true),
  'Idempotency-Replayed': header('`true` for the response of an earlier request with this Idempotency-Key'),
  'WWW-Authenticate': header('How to sign in (RFC 6750)', true),
  'Retry-After': header('Seconds to wait before a retry'),
  'RateLimit-Policy': header(
    'The rate limit (draft-ietf-httpapi-ratelimit-headers): its name, `q` requests in `w` seconds. Absent without a limit',
  ),
  RateLimit: header('`r` requests are left for the next `t` seconds'),
};

function header(description: string, required = false): Json {
  return { description, required, schema: { type: 'string' } };
}

/** Only present if a limit is configured. */
const RATE_LIMIT = ['RateLimit-Policy', 'RateLimit'];
/** Headers that a successful response may lack. */
export const OPTIONAL_HEADERS: ReadonlySet<string> = new Set(['Idempotency-Replayed', ...RATE_LIMIT]);

const TOO_MANY = 429;
const WITH_RETRY = new Set([TOO_MANY, PROBLEMS.unavailable.status]);

function headersOf(names: string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** A route's responses: success and every problem. `nameProblem` returns the component name for a set of problems. */
export function answersOf(
  route: Route,
  content: (schema: z.ZodType, mediaType: string) => Json,
  nameProblem: (status: number, codes: ProblemCode[]) => string,
): Json {
  return {
    ...successOf(route, content),
    ...Object.fromEntries(
      [...byStatus(problemsOf(route))].map(([status, codes]) => [
        status,
        { $ref: `#/components/responses/${nameProblem(status, codes)}` },
      ]),
    ),
    default: { $ref: '#/components/responses/Problem' },
  };
}

function successOf(route: Route, content: (schema: z.ZodType, mediaType: string) => Json): Json {
  const status = 'status' in route ? route.status : 200;
  const isMade = status === 201;
  const made = {
    description: isMade ? 'Created' : status === 204 ? 'Done' : 'OK',
    headers: headersOf(headersOfSuccess(route)),
    ...(route.response && { content: content(route.response, mediaTypeOf(route)) }),
  };
  const others: Json = {};
  if (route.kind === 'signed-in' && route.mayCreate) others[201] = { ...made, description: 'Created' };
  if (route.kind === 'public' || (route.kind === 'signed-in' && route.revalidates))
    others[304] = {
      description: 'Not modified since the ETag that If-None-Match names',
      headers: headersOf([
        ...['X-Request-Id', 'ETag', 'Cache-Control'],
        ...(route.kind === 'public' ? ['Vary'] : []),
      ]),
    };
  return { [status]: made, ...others };
}

function mediaTypeOf(route: Route): string {
  if (route.kind === 'stream' || route.kind === 'own-stream') return 'text/event-stream';
  return (route.kind === 'public' && route.mediaType) || 'application/json';
}

/** Names of the headers of a route's successful responses; all are always present, except `OPTIONAL_HEADERS`. */
export function headersOfSuccess(route: Route): string[] {
  const always = ['X-Request-Id', 'Cache-Control'];
  if (route.kind === 'public') return [...always, 'ETag', 'Vary'];
  if (route.kind === 'open') return [...always, ...RATE_LIMIT];
  if (route.kind !== 'signed-in') return always;
  return [
    ...[...always, ...(route.sends ?? [])],
    ...(route.idempotent ? ['Idempotency-Replayed'] : []),
    ...(RATE_LIMITED.has(route.action) || LOOKUP_LIMITED.has(route.action) ? RATE_LIMIT : []),
  ];
}

function byStatus(codes: ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}

/** Names of the headers that every problem with the status has. */
export function headersOfProblem(status: number): string[] {
  const isAnonymous = status === PROBLEMS.token_missing.status;
  return [
    ...['X-Request-Id', 'Cache-Control'],
    ...(isAnonymous ? ['WWW-Authenticate'] : []),
    ...(WITH_RETRY.has(status) ? ['Retry-After'] : []),
  ];
}

/** Response component for the problems with these codes. */
export function problemAnswer(status: number, codes: ProblemCode[], details: Json): Json {
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('. '),
    headers: headersOf([...headersOfProblem(status), ...(status === TOO_MANY ? RATE_LIMIT : [])]),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            details,
            {
              type: 'object',
              properties: { status: { const: status }, code: { type: 'string', enum: codes } },
              required: ['status', 'code'],
            },
          ],
        },
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/problem.${code}` }]),
        ),
      },
    },
  };
}

/** One example for each problem that a route can return. */
export function problemExamples(routes: readonly Route[]): Json {
  const exampleOf = (code: ProblemCode): ProblemDetails =>
    problemDetails(
      new Problem(
        code,
        code === 'invalid_input' ? { errors: [{ path: 'body.title', message: 'is blank' }] } : {},
      ),
      '0190f5fe-7c00-7a00-8a00-000000000001',
    );
  return Object.fromEntries(
    [...new Set(routes.flatMap(problemsOf))].map((code) => [
      `problem.${code}`,
      { summary: PROBLEMS[code].title, value: exampleOf(code) },
    ]),
  );
}

/**
 * Checks every response in a test against the contract: a 2xx parses with the route's response schema and has no other
 * members, an error is a listed problem with its own status. Records which routes have responded.
 */
import { isDeepStrictEqual } from 'node:util';
import { headersOfProblem, headersOfSuccess, OPTIONAL_HEADERS } from '../../src/api/openapi-answers.js';
import { problemsOf } from '../../src/api/route-problems.js';
import type { Route } from '../../src/route.js';
import { ROUTES } from '../../src/routes.js';
import { ProblemDetails } from '../../src/shared/contract.js';
import { PROBLEMS } from '../../src/shared/problem-codes.js';

const MATCHERS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`),
}));

/** Created once, because zod compiles a schema at the first parse. */
const Problem = ProblemDetails.strict();

/** A route's readable name: `PUT /v1/sites/:site/publications/:key`. */
export function nameOf(route: Route): string {
  return `${route.method.toUpperCase()} ${route.path}`;
}

/** Names of the routes that have responded with success in this test file. */
export const answeredRoutes = new Set<string>();

export function findRoute(method: string, path: string): Route | undefined {
  const plain = path.split('?')[0] ?? '';
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  return MATCHERS.find(({ route, pattern }) => route.method === wanted && pattern.test(plain))?.route;
}

/** Throws if the response does not match the contract. */
export function checkAnswer(
  method: string,
  path: string,
  answer: { status: number; headers: Headers; body: unknown; text: string },
): void {
  const route = findRoute(method, path);
  const complain = (what: string) => {
    throw new Error(`${method} ${path} answered ${answer.status}: ${what}\n${answer.text.slice(0, 2_000)}`);
  };
  const requireHeaders = (names: string[]) => {
    for (const name of names) if (!answer.headers.has(name)) complain(`no ${name}`);
  };
  if (answer.status >= 400) {
    if (method === 'HEAD') return;
    if (answer.headers.get('content-type')?.startsWith('application/problem+json') !== true)
      complain('an error that is no problem+json');
    const problem = Problem.safeParse(answer.body);
    if (!problem.success) return complain(problem.error.message);
    const { code, status } = problem.data;
    const known = Object.entries(PROBLEMS).find(([name]) => name === code)?.[1];
    if (known?.status !== answer.status || status !== answer.status) complain('a code with another status');
    requireHeaders(headersOfProblem(status));
    if (route && code !== 'method_not_allowed' && !problemsOf(route).includes(code))
      complain(`a problem that ${nameOf(route)} does not name`);
    if (/\n\s+at |node_modules|\/(src|dist)\//.test(answer.text)) complain('an error that shows our insides');
    return;
  }
  if (!route || answer.status < 200 || answer.status >= 300) return;
  const isNew = answer.status === 201 && route.kind === 'signed-in' && route.mayCreate;
  if (!isNew && answer.status !== ('status' in route ? route.status : 200))
    complain('a status the route does not have');
  requireHeaders(headersOfSuccess(route).filter((name) => !OPTIONAL_HEADERS.has(name)));
  answeredRoutes.add(nameOf(route));
  if (route.kind === 'signed-in') {
    for (const name of ['ETag', 'Location', 'RateLimit', 'RateLimit-Policy'])
      if (answer.headers.has(name) && !headersOfSuccess(route).includes(name))
        complain(`${name}, which ${nameOf(route)} does not name`);
  }
  if (method === 'HEAD' || route.kind === 'stream' || route.kind === 'own-stream') return;
  if (!route.response) {
    if (answer.text !== '') complain('a body where there is none');
    return;
  }
  const isText = route.kind === 'public' && route.mediaType?.startsWith('text/') === true;
  const body = isText ? answer.text : answer.body;
  const parsed = route.response.safeParse(body);
  if (!parsed.success) complain(parsed.error.message);
  // Objects parsed by the contract belong to the realm in which the service was loaded.
  else if (!isDeepStrictEqual(JSON.parse(JSON.stringify(parsed.data)), body))
    complain('members the contract does not know');
}

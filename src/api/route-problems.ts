/** The problems a route can return: those implied by its kind, and those it declares. */
import * as z from 'zod';
import { DENIED_WHEN_BANNED, DENIED_WHEN_WARNED } from '../access/policy.js';
import { PROBLEMS, type ProblemCode } from '../shared/problem-codes.js';
import type { Route } from '../route.js';

/** Problem for a path parameter that identifies nothing. A publisher's article key is not listed, because it may be new. */
const NAMED: Record<string, ProblemCode> = {
  articleId: 'article_not_found',
  paragraphId: 'paragraph_not_found',
  threadId: 'thread_not_found',
  commentId: 'comment_not_found',
  personId: 'person_not_found',
  wordId: 'word_not_found',
  receipt: 'notice_not_found',
  noteId: 'note_not_found',
  statementId: 'statement_not_found',
  appealId: 'appeal_not_found',
  tokenId: 'service_token_not_found',
};

/** Codes of the route's problems, by status and then in the order of `PROBLEMS`. */
export function problemsOf(route: Route): ProblemCode[] {
  const codes = new Set<ProblemCode>([
    ...['malformed_request', 'site_not_found', 'internal', 'unavailable'],
    ...ofInput(route),
    ...(route.kind === 'signed-in' ? ofSignedIn(route) : ofOthers(route)),
    ...(route.kind === 'own-stream' ? ofAuthentication(route) : []),
    ...(route.problems ?? []),
  ] as ProblemCode[]);
  return (Object.keys(PROBLEMS) as ProblemCode[])
    .filter((code) => codes.has(code))
    .sort((a, b) => PROBLEMS[a].status - PROBLEMS[b].status);
}

function ofInput(route: Route): ProblemCode[] {
  const inPath = route.path.split('/:').map((part) => part.split('/')[0] ?? '');
  const hasBody = 'body' in route && route.body !== undefined;
  return [
    ...inPath.flatMap((name) => NAMED[name] ?? []),
    ...(route.params || route.query || hasBody ? (['invalid_input', 'invalid_text'] as const) : []),
    ...(route.query && hasMember(route.query, 'cursor') ? (['invalid_cursor'] as const) : []),
    ...(hasBody
      ? (['malformed_json', 'body_too_large', 'body_too_deep', 'unsupported_media_type'] as const)
      : []),
    ...(route.method === 'get' ? [] : (['origin_not_allowed'] as const)),
  ];
}

function hasMember(schema: z.ZodType, name: string): boolean {
  return name in (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});
}

function ofAuthentication({ action }: Pick<Route, 'action'>): ProblemCode[] {
  return [
    // Any route can be rate limited, after too many refused tokens.
    ...(['token_missing', 'token_invalid', 'rate_limited', 'forbidden'] as const),
    ...(DENIED_WHEN_BANNED.has(action) ? (['person_banned'] as const) : []),
  ];
}

function ofSignedIn(route: Extract<Route, { kind: 'signed-in' }>): ProblemCode[] {
  const { action, method, idempotent, precondition } = route;
  return [
    ...ofAuthentication(route),
    ...(DENIED_WHEN_WARNED.has(action) ? (['warning_unread'] as const) : []),
    ...(method === 'get' ? [] : (['busy'] as const)),
    ...(idempotent ? (['invalid_idempotency_key', 'idempotency_key_reused'] as const) : []),
    ...(precondition ? (['version_mismatch'] as const) : []),
    ...(precondition === 'required' ? (['version_required'] as const) : []),
  ];
}

function ofOthers({ kind }: Route): ProblemCode[] {
  if (kind === 'public') return ['rate_limited', 'not_acceptable'];
  return kind === 'open' ? ['rate_limited'] : ['rate_limited', 'too_many_streams'];
}

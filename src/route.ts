/**
 * What a route is: an address, an action of the permission table, schemas for what comes in and goes out, and a
 * handler that calls a use case. `route-handler.ts` runs them; `openapi.ts` documents them.
 */
import type { Response } from 'express';
import type { z } from 'zod';
import type { Site } from './access/site.js';
import type { Context } from './context.js';
import type { Action } from './access/policy.js';
import type { ProblemCode } from './shared/problem-codes.js';
import type { Idempotency } from './http/input.js';
import type { RawBody } from './http/parse.js';
import type { IfMatch } from './http/preconditions.js';
import type { Principal } from './access/principal.js';

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';
type Schema = z.ZodType;
type Out<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined;

export interface RouteInput<P, Q, B> {
  ctx: Context;
  site: Site;
  params: P;
  query: Q;
  body: B;
}

/** Who asks, at which site: what a use case is given of a request. */
export interface SignedInRequest {
  ctx: Context;
  site: Site;
  principal: Principal;
}

/** A request to create something, once a key. */
export interface CreateRequest extends SignedInRequest {
  idempotency: Idempotency | null;
}

/** A request to change something in a state that `ifMatch` names. */
export interface ConditionalRequest extends SignedInRequest {
  ifMatch: IfMatch;
}

export interface SignedInInput<P, Q, B> extends RouteInput<P, Q, B> {
  principal: Principal;
  idempotency: Idempotency | null;
  /** What If-Match allows to change, on routes with a precondition; elsewhere, and without the header, any state. */
  ifMatch: IfMatch;
}

/** A JSON answer made elsewhere, a long one in a worker thread, to be sent as it is. */
export class JsonBytes {
  constructor(readonly bytes: Uint8Array) {}
}

export interface Reply<R> {
  status: number;
  body: R | JsonBytes;
  location?: string;
  /** What If-Match compares (`preconditions.ts`); becomes the ETag. */
  validator?: string | number;
  /** The answer of an earlier request with the same Idempotency-Key. */
  replayed?: boolean;
}

/** What a public read answers: the body, and which article at which version it shows. */
export interface PublicRead<R> {
  body: R;
  article: { id: string; version: number } | null;
  /** What If-Match compares, of a body that shows what clients may change; becomes part of the ETag. */
  validator?: string | number;
  /** Without an article: how long the answer may be kept, in seconds; absent, not at all. */
  ttlSeconds?: number;
  /** Without an article: no article has this page, and the answer is kept until the site gets new ones. */
  unknownPage?: boolean;
  /**
   * The body has the id of every comment whose votes or reactions it shows, and they do not decide its order: those of other
   * comments leave it true.
   */
  marksById?: boolean;
  /** Every name in the body is part of an `author` with the person's id, or a mention in HTML. */
  namesById?: boolean;
  /** Other spellings of the address lead to other articles: `sameAs` is asked again, for the address as it is written. */
  divided?: boolean;
  /** Writes the article's version into a body that says it. */
  restate?: (body: R, version: number) => R;
}

interface Described<P extends Schema | undefined, Q extends Schema | undefined> {
  path: string;
  action: Action;
  tag: string;
  summary: string;
  /** What its use case refuses, besides what follows from the route itself (`route-problems.ts`). */
  problems?: readonly ProblemCode[];
  params?: P;
  query?: Q;
}

export interface PublicRoute<
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
  R extends Schema = Schema,
> extends Described<P, Q> {
  kind: 'public';
  method: 'get';
  response: R;
  /** `application/json` unless said. */
  mediaType?: string;
  /**
   * What the answer depends on of the query, where other spellings of it are answered the same. `asWritten`: of addresses whose
   * spellings lead to several articles, see `divided`.
   */
  sameAs?(query: Out<Q>, site: Site, asWritten: boolean): unknown;
  /**
   * Whether the query is one of the few that pages ask. Answers to others have a small memory of their own, so that a client that asks
   * for ever new ones pushes out no other (`answer-memory.ts`). Without it: only where there is no query.
   */
  isUsual?(query: Out<Q>): boolean;
  read(input: RouteInput<Out<P>, Out<Q>, undefined>): Promise<PublicRead<z.output<R>>>;
}

export interface StreamRoute<
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
> extends Described<P, Q> {
  kind: 'stream';
  method: 'get';
  /** Schema of one event's data. */
  response: Schema;
  open(
    input: RouteInput<Out<P>, Out<Q>, undefined> & { res: Response; lastEventId: number | null },
  ): Promise<void>;
}

export interface AnonymousRoute<
  P extends Schema | undefined = Schema | undefined,
  B extends Schema | undefined = Schema | undefined,
  R extends Schema = Schema,
> extends Described<P, undefined> {
  kind: 'open';
  method: 'get' | 'post';
  body?: B;
  response: R;
  status: 200 | 201;
  handle(input: RouteInput<Out<P>, undefined, Out<B>>): Promise<z.output<R>>;
}

export interface SignedInRoute<
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
  B extends Schema | undefined = Schema | undefined,
  R extends Schema | undefined = Schema | undefined,
> extends Described<P, Q> {
  kind: 'signed-in';
  method: Method;
  body?: B;
  /** Bytes of body accepted; 64 KiB unless said. */
  bodyLimit?: number;
  response?: R;
  /** The usual status; a replayed create answers the same. */
  status: 200 | 201 | 204;
  /** Answers 201 instead where what it was sent for is new. */
  mayCreate?: boolean;
  /** Headers its successful answers have besides those of all. */
  sends?: readonly ('ETag' | 'Location')[];
  /** Takes an Idempotency-Key. */
  idempotent?: boolean;
  /** Whether If-Match is needed, or heeded if sent. */
  precondition?: 'required' | 'optional';
  /** The handler gets the body as it was sent, and has a worker thread parse it. */
  rawBody?: boolean;
  handle(input: SignedInInput<Out<P>, Out<Q>, Out<B>>): Promise<Reply<Out<R>>>;
}

export type Route = PublicRoute | StreamRoute | AnonymousRoute | SignedInRoute;

/** A cached read that is the same for all readers. */
export function publicRoute<P extends Schema | undefined, Q extends Schema | undefined, R extends Schema>(
  route: Omit<PublicRoute<P, Q, R>, 'kind' | 'method'>,
): Route {
  return { kind: 'public', method: 'get', ...route } as unknown as Route;
}

/** A stream of server-sent events that is the same for all readers. */
export function streamRoute<P extends Schema | undefined, Q extends Schema | undefined>(
  route: Omit<StreamRoute<P, Q>, 'kind' | 'method'>,
): Route {
  return { kind: 'stream', method: 'get', ...route } as unknown as Route;
}

/** A route without authentication; not cached, rate-limited by address. */
export function anonymousRoute<
  P extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema,
>(route: Omit<AnonymousRoute<P, B, R>, 'kind'>): Route {
  return { kind: 'open', ...route } as unknown as Route;
}

/** Like `signedInRoute`, for bodies too long to be parsed on the main thread; `body` only describes them. */
export function rawBodyRoute<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  R extends Schema | undefined,
>(
  route: Omit<SignedInRoute<P, Q, Schema, R>, 'kind' | 'rawBody' | 'handle'> & {
    bodyLimit: number;
    handle(
      input: Omit<SignedInInput<Out<P>, Out<Q>, RawBody>, 'idempotency' | 'ifMatch'>,
    ): Promise<Reply<Out<R>>>;
  },
): Route {
  return { kind: 'signed-in', rawBody: true, ...route } as unknown as Route;
}

/** Anything that needs to know who asks. */
export function signedInRoute<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema | undefined,
>(route: Omit<SignedInRoute<P, Q, B, R>, 'kind'>): Route {
  return { kind: 'signed-in', ...route } as unknown as Route;
}

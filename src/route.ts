/**
 * Definition of a route: a path, an action of the permission table, schemas for input and output, and a
 * handler that calls a use case. `route-handler.ts` runs routes; `openapi.ts` documents them.
 */
import type { Response } from 'express';
import type * as z from 'zod';
import type { Site } from './access/site.js';
import type { Context } from './context.js';
import type { Action } from './access/policy.js';
import type { ProblemCode } from './shared/problem-codes.js';
import type { Idempotency } from './http/input.js';
import type { RawBody } from './http/parse.js';
import type { IfMatch } from './http/preconditions.js';
import type { Principal, Sender } from './access/principal.js';

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

/** The part of a request that use cases need: the site and who sent it. */
export interface SignedInRequest {
  ctx: Context;
  site: Site;
  principal: Principal;
  sender?: Sender;
}

/** A request to create something, with an optional Idempotency-Key. */
export interface CreateRequest extends SignedInRequest {
  idempotency: Idempotency | null;
}

/** A request to change something if its state matches `ifMatch`. */
export interface ConditionalRequest extends SignedInRequest {
  ifMatch: IfMatch;
}

export interface SignedInInput<P, Q, B> extends RouteInput<P, Q, B> {
  principal: Principal;
  idempotency: Idempotency | null;
  /** The states that If-Match accepts, on routes with a precondition; otherwise any state. */
  ifMatch: IfMatch;
}

/** A response body that is already JSON, such as a long one from a worker thread. */
export class JsonBytes {
  constructor(readonly bytes: Uint8Array) {}
}

export interface Reply<R> {
  status: number;
  body: R | JsonBytes;
  location?: string;
  /** What If-Match compares (`preconditions.ts`); becomes the ETag. */
  validator?: string | number;
  /** True for the response of an earlier request with the same Idempotency-Key. */
  replayed?: boolean;
}

/** Result of a public read: the body, and the article and version it shows. */
export interface PublicRead<R> {
  body: R;
  article: { id: string; version: number } | null;
  /** What If-Match compares, for a body with editable state; becomes part of the ETag. */
  validator?: string | number;
  /** Without an article: how long the response may be cached, in seconds; not cached if absent. */
  ttlSeconds?: number;
  /** Without an article: the page belongs to none, and the response is cached until the site gets new pages. */
  unknownPage?: boolean;
  /**
   * The body contains the id of every comment whose votes or reactions it shows, and they do not affect its order, so those of
   * other comments do not invalidate it.
   */
  marksById?: boolean;
  /** Every name in the body is part of an `author` with the person's id, or of a mention in HTML. */
  namesById?: boolean;
  /** Other spellings of the address lead to other articles: `sameAs` is called again with `asWritten`. */
  divided?: boolean;
  /** Updates the article version inside the body. */
  restate?: (body: R, version: number) => R;
}

interface Described<P extends Schema | undefined, Q extends Schema | undefined> {
  path: string;
  action: Action;
  tag: string;
  summary: string;
  /** Problems that the use case throws, in addition to those implied by the route (`route-problems.ts`). */
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
  /** Default: `application/json`. */
  mediaType?: string;
  /**
   * The part of the query that the response depends on; equivalent queries must return equal values. `asWritten` keeps the spelling
   * of addresses, see `divided`.
   */
  sameAs?(query: Out<Q>, site: Site, asWritten: boolean): unknown;
  /**
   * Whether the query is one of the few that pages send. Responses to other queries have a small memory of their own, so that clients
   * with ever new queries evict no others (`answer-memory.ts`). Default: only routes without a query are usual.
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

export interface OwnStreamRoute<P extends Schema | undefined = Schema | undefined> extends Described<
  P,
  undefined
> {
  kind: 'own-stream';
  method: 'get';
  /** Schema of one event's data. */
  response: Schema;
  open(input: OwnStreamInput): Promise<void>;
}

/** A request for a stream that requires authentication. */
export interface OwnStreamInput extends SignedInRequest {
  res: Response;
  /** The id of the last event received. */
  after: string | null;
  /** Resolves with the principal as it is now; rejects if the request would now be refused. */
  check: () => Promise<Principal>;
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
  /** Maximum body size in bytes; default: 64 KiB. */
  bodyLimit?: number;
  response?: R;
  /** Status of a success, also of a replayed create. */
  status: 200 | 201 | 204;
  /** Returns 201 instead if the request has created the resource. */
  mayCreate?: boolean;
  /** Additional headers of successful responses. */
  sends?: readonly ('ETag' | 'Location')[];
  /** Answers 304 if If-None-Match names the response's ETag. */
  revalidates?: boolean;
  /** Accepts an Idempotency-Key. */
  idempotent?: boolean;
  /** Whether If-Match is required, or optional. */
  precondition?: 'required' | 'optional';
  /** The handler receives the unparsed body and parses it in a worker thread. */
  rawBody?: boolean;
  handle(input: SignedInInput<Out<P>, Out<Q>, Out<B>>): Promise<Reply<Out<R>>>;
}

export type Route = PublicRoute | StreamRoute | OwnStreamRoute | AnonymousRoute | SignedInRoute;

/** A cached read that is identical for all readers. */
export function publicRoute<P extends Schema | undefined, Q extends Schema | undefined, R extends Schema>(
  route: Omit<PublicRoute<P, Q, R>, 'kind' | 'method'>,
): Route {
  return { kind: 'public', method: 'get', ...route } as unknown as Route;
}

/** A stream of server-sent events that is identical for all readers. */
export function streamRoute<P extends Schema | undefined, Q extends Schema | undefined>(
  route: Omit<StreamRoute<P, Q>, 'kind' | 'method'>,
): Route {
  return { kind: 'stream', method: 'get', ...route } as unknown as Route;
}

/** A stream of server-sent events that requires authentication. */
export function ownStreamRoute<P extends Schema | undefined>(
  route: Omit<OwnStreamRoute<P>, 'kind' | 'method'>,
): Route {
  return { kind: 'own-stream', method: 'get', ...route } as unknown as Route;
}

/** A route without authentication; not cached, rate-limited by address. */
export function anonymousRoute<P extends Schema | undefined, B extends Schema | undefined, R extends Schema>(
  route: Omit<AnonymousRoute<P, B, R>, 'kind'>,
): Route {
  return { kind: 'open', ...route } as unknown as Route;
}

/** Like `signedInRoute`, for bodies too long to parse on the main thread; `body` is only for the documentation. */
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

/** A route that requires authentication. */
export function signedInRoute<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema | undefined,
>(route: Omit<SignedInRoute<P, Q, B, R>, 'kind'>): Route {
  return { kind: 'signed-in', ...route } as unknown as Route;
}

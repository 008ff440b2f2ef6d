/** The response to a public read: its bytes, and which data they depend on. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ArticleRef } from '../db/article-ref.js';
import { articleTag, EVERYTHING, siteTag } from './edge.js';
import { acceptedEncodings, type Encoding } from '../http/encoding.js';
import { opaqueTag } from '../http/preconditions.js';

export interface CachedResponse {
  siteId: string;
  /** Version of the site it was built with; some responses depend on the site's settings. */
  siteVersion: number;
  /** The template of the route it answers. */
  route: string;
  /** Origins that may read it cross-origin. */
  origins: ReadonlySet<string>;
  /** Weak, with the hash of the uncompressed bytes: the same for all encodings. */
  etag: string;
  /** What If-Match compares; precedes the hash in the ETag. Undefined where clients cannot edit the data shown. */
  validator: string | number | undefined;
  contentType: string;
  /** Encoded bodies, created on first use. */
  bodies: Partial<Record<Encoding, Buffer>>;
  /** Tags for an edge cache that purges by tag. */
  tags: readonly string[];
  /** The article it shows (or the site's unknown pages) and the version it was read at; null if it only expires. */
  article: { ref: ArticleRef; version: number } | null;
  /** In milliseconds of `performance.now()`; null if it is valid until its article changes. */
  expires: number | null;
  /** True if the body contains the id of every comment whose votes or reactions it shows, and they do not affect its order. */
  marksById: boolean;
  /** Ids of the people whose names it shows, as authors or in mentions; null if it shows names without ids. */
  people: ReadonlySet<string> | null;
  /** Other spellings of the request's address may belong to other articles. */
  divided: boolean;
  /** One of the few requests that every page sends for its article; stored apart from all others. */
  usual: boolean;
  /** Updates the article version inside the body; null for bodies that do not contain it. */
  restate: ((body: unknown, version: number) => unknown) | null;
  /** The article version the body contains. */
  stated: number | null;
}

/** Smaller bodies are not compressed: it would cost more than it saves; bytes. */
const COMPRESS_FROM = 860;
/** Serialises a body (text types are sent unchanged) and computes its ETag and tags. */
export function makeCachedResponse(
  body: unknown,
  about: Pick<CachedResponse, 'siteId' | 'siteVersion' | 'route' | 'origins' | 'article' | 'expires'> &
    Partial<Pick<CachedResponse, 'marksById' | 'restate' | 'validator' | 'divided' | 'usual'>> & {
      namesById?: boolean;
    },
  mediaType = 'application/json',
): CachedResponse {
  const { siteId, siteVersion, route, origins, article, expires, validator } = about;
  const { marksById = false, restate = null, divided = false, usual = true } = about;
  const text = typeof body === 'string' && mediaType.startsWith('text/') ? body : JSON.stringify(body);
  const identity = Buffer.from(text);
  return {
    ...{
      siteId,
      siteVersion,
      route,
      origins,
      article,
      expires,
      marksById,
      restate,
      validator,
      divided,
      usual,
    },
    tags: [EVERYTHING, siteTag(siteId), ...(article ? [articleTag(article.ref)] : [])],
    people: about.namesById ? new Set([...authorsIn(text), ...mentionedIn(text)]) : null,
    stated: article?.version ?? null,
    etag: `W/"${opaqueTag(identity, validator)}"`,
    contentType: `${mediaType}; charset=utf-8`,
    bodies: { identity },
  };
}

/** Ids of all people who are an `author` in the JSON, where an author's id comes first. In a string, the quotes would be escaped. */
function authorsIn(json: string): string[] {
  return [...json.matchAll(/"author":\{"id":"([^"]+)"/g)].map(([, id = '']) => id);
}

/** Ids of all people mentioned in the HTML inside the JSON. */
function mentionedIn(json: string): string[] {
  return [...json.matchAll(/ data-person=\\"([0-9a-f-]+)\\"/g)].map(([, id = '']) => id);
}

/** Whether the response's body contains the id. */
export function shows(answer: CachedResponse, id: string): boolean {
  return answer.bodies.identity?.includes(id) ?? true;
}

/** The body in the client's preferred encoding, encoded once; null if the client accepts no supported encoding. */
export function encodedBody(
  answer: CachedResponse,
  accepted: string | undefined,
): { encoding: Encoding; body: Buffer } | null {
  const identity = answer.bodies.identity ?? Buffer.alloc(0);
  const encodings = acceptedEncodings(accepted);
  const asItIs = identity.length < COMPRESS_FROM && encodings.includes('identity');
  const encoding = asItIs ? 'identity' : encodings[0];
  if (encoding === undefined) return null;
  return { encoding, body: (answer.bodies[encoding] ??= encode(identity, encoding)) };
}

function encode(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return gzipSync(body);
  // Quality 5: output within a few per cent of quality 11 for JSON of this size, in a fiftieth of the time.
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

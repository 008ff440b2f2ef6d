/** A public read's answer: its bytes, and what they show. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ArticleRef } from '../db/article-ref.js';
import { articleTag, EVERYTHING, siteTag } from './edge.js';
import { acceptedEncodings, type Encoding } from '../http/encoding.js';
import { opaqueTag } from '../http/preconditions.js';

export interface CachedResponse {
  siteId: string;
  /** Version of the site it was built with: its settings are part of some answers. */
  siteVersion: number;
  /** Origins that may read it from another site's page. */
  origins: ReadonlySet<string>;
  /** With the hash of the bytes, and weak: one for all encodings. */
  etag: string;
  /** What If-Match compares, in the ETag before the hash; undefined where clients cannot change what the body shows. */
  validator: string | number | undefined;
  contentType: string;
  /** Encoded bodies, made when first asked for. */
  bodies: Partial<Record<Encoding, Buffer>>;
  /** What it shows, for a cache in front that drops answers by tag. */
  tags: readonly string[];
  /** The article it shows (or the site's unknown pages), and the version it was read at; null: only time ends it. */
  article: { ref: ArticleRef; version: number } | null;
  /** Milliseconds of `performance.now()`; null: until its article moves. */
  expires: number | null;
  /** Whether its body contains the id of every comment whose marks it shows, and no marks decide its order. */
  marksById: boolean;
  /** Whose names it shows, as authors and in mentions; null: it has names without their id. */
  people: ReadonlySet<string> | null;
  /** Other spellings of the address it was built for lead to other articles. */
  divided: boolean;
  /** Answers one of the few questions that every page asks of its article: kept apart from all others. */
  usual: boolean;
  /** Writes the article's version into a body that says it; null for those that do not. */
  restate: ((body: unknown, version: number) => unknown) | null;
  /** The version the body says. */
  stated: number | null;
}

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM = 860;
/** Serialises an answer's body (as it is, for types of text) and names it by its hash. */
export function makeCachedResponse(
  body: unknown,
  about: Pick<CachedResponse, 'siteId' | 'siteVersion' | 'origins' | 'article' | 'expires'> &
    Partial<Pick<CachedResponse, 'marksById' | 'restate' | 'validator' | 'divided' | 'usual'>> & {
      namesById?: boolean;
    },
  mediaType = 'application/json',
): CachedResponse {
  const { siteId, siteVersion, origins, article, expires, validator } = about;
  const { marksById = false, restate = null, divided = false, usual = true } = about;
  const text = typeof body === 'string' && mediaType.startsWith('text/') ? body : JSON.stringify(body);
  const identity = Buffer.from(text);
  return {
    ...{ siteId, siteVersion, origins, article, expires, marksById, restate, validator, divided, usual },
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
  return [...json.matchAll(/"author":\{"id":"([0-9a-f-]+)"/g)].map(([, id = '']) => id);
}

/** Ids of all people mentioned in HTML in the JSON. */
function mentionedIn(json: string): string[] {
  return [...json.matchAll(/ data-person=\\"([0-9a-f-]+)\\"/g)].map(([, id = '']) => id);
}

/** Whether the answer's body contains the id. */
export function shows(answer: CachedResponse, id: string): boolean {
  return answer.bodies.identity?.includes(id) ?? true;
}

/** The body in the encoding the client likes best, made once; null when it takes none. */
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
  // Quality 5: within a few per cent of 11 on JSON of this size, at a fiftieth of its time.
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

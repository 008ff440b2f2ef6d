/**
 * Validators of editable resources, and the preconditions made with them (RFC 9110, 13.1.1). A validator is a string that
 * changes with the editable state: a comment's version, the digest of settings. An entity tag is `"<validator>"`, or
 * `"<validator>.<hash of the response>"` where the response shows more than that state.
 */
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { Problem } from './problem.js';

/** One entity tag; group 1 is the text between the quotes. */
const TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;
/** A whole If-Match header of entity tags. */
const TAGS = /^\s*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*(?:,\s*|$))+$/;
/** Suffixes that compressing proxies add to a tag: Apache's mod_deflate and mod_brotli, Jetty. */
const ADDED_BY_PROXY = /[-;](?:gzip|br|zstd|deflate)$/;

/** The states a client is willing to change; `null` matches any state. */
export class IfMatch {
  static readonly any = new IfMatch(null);

  constructor(private readonly validators: ReadonlySet<string> | null) {}

  /** Throws `version_mismatch` unless the header matches this state. */
  require(validator: string | number): void {
    if (this.validators?.has(String(validator)) === false) throw new Problem('version_mismatch');
  }
}

/**
 * If-Match as sent: `*`, or the entity tags of responses. Throws `version_required` if it is missing but required. A malformed
 * header matches no state. A tag weakened by a proxy still matches, because its validator is unchanged.
 */
export function readIfMatch(req: Request, isRequired: boolean): IfMatch {
  const header = req.headers['if-match'];
  if (header === undefined) {
    if (isRequired) throw new Problem('version_required');
    return IfMatch.any;
  }
  if (header.trim() === '*') return IfMatch.any;
  const tags = TAGS.test(header) ? [...header.matchAll(TAG)].map(([, opaque = '']) => opaque) : [];
  return new IfMatch(
    new Set(tags.map((opaque) => opaque.replace(ADDED_BY_PROXY, '').split('.', 1)[0] ?? '')),
  );
}

/** The validator of a state without a version: equal for equal JSON. */
export function digest(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 20);
}

/** The opaque part of a response's entity tag: the hash of its bytes, preceded by the validator if there is one. */
export function opaqueTag(bytes: Uint8Array | string, validator?: string | number): string {
  const hash = createHash('sha1').update(bytes).digest('base64url');
  return validator === undefined ? hash : `${validator}.${hash}`;
}

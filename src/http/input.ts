/** Reads JSON bodies and headers from requests; invalid input is a 4xx problem. */
import { createHash } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { requireShallow, type RawBody } from './parse.js';
import { Problem } from './problem.js';

const DEFAULT_BODY_LIMIT = 65_536;
/** The charsets that both `TextDecoder` and the parser of small bodies support. */
const CHARSET = /^utf-(8|16|16le|16be)$/i;

const parsers = new Map<number, RequestHandler>();
const readers = new Map<number, RequestHandler>();

/** The parsed JSON body. */
export async function readBody(req: Request, res: Response, limit = DEFAULT_BODY_LIMIT): Promise<unknown> {
  requireJson(req);
  const parse = parsers.get(limit) ?? express.json({ limit, strict: false });
  parsers.set(limit, parse);
  await runParser(parse, req, res);
  const body: unknown = req.body;
  requireShallow(body);
  return body;
}

/** The JSON body as bytes, decompressed and within the limit; `parseJson` parses it in a worker thread. */
export async function readRawBody(req: Request, res: Response, limit: number): Promise<RawBody> {
  requireJson(req);
  const charset = /;\s*charset="?([^";\s]+)/i.exec(req.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!CHARSET.test(charset)) throw new Problem('unsupported_media_type');
  const read = readers.get(limit) ?? express.raw({ limit, type: () => true });
  readers.set(limit, read);
  await runParser(read, req, res);
  const body: unknown = req.body;
  return { bytes: Buffer.isBuffer(body) ? body : new Uint8Array(), charset };
}

function requireJson(req: Request): void {
  if (!req.is('application/json')) throw new Problem('unsupported_media_type');
}

function runParser(parse: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void parse(req, res, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(bodyProblem(error));
    });
  });
}

function bodyProblem(error: unknown): Error {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new Problem('body_too_large');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new Problem('unsupported_media_type');
  if (type === 'request.aborted' || type === 'request.size.invalid') return new Problem('malformed_request');
  if (type === 'entity.parse.failed' || error instanceof RangeError) return new Problem('malformed_json');
  // Other client errors, such as bytes that do not match the declared content encoding.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 400;
  if (typeof status === 'number' && status < 500) return new Problem('malformed_request');
  return error instanceof Error ? error : new Problem('malformed_request');
}

/** Identifies a create request, to find its first response on a retry. */
export interface Idempotency {
  key: string;
  /** Hash of method, path and body. */
  fingerprint: string;
}

/** The Idempotency-Key with the request's fingerprint; null when the client sent none. */
export function readIdempotency(req: Request, body: unknown): Idempotency | null {
  const key = req.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key)) {
    throw new Problem('invalid_idempotency_key', { detail: '8 to 128 visible ASCII characters.' });
  }
  const fingerprint = createHash('sha256')
    .update(`${req.method} ${req.path}\n${JSON.stringify(body)}`)
    .digest('base64url');
  return { key, fingerprint };
}

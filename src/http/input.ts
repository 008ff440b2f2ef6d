/** Reading what a client sent, at the edge: JSON bodies, parameters, headers; everything else is a 4xx problem. */
import { createHash } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import type { z } from 'zod';
import { Problem } from './problem.js';
import type { Idempotency } from './route.js';

const DEFAULT_BODY_LIMIT = 65_536;
/** Our deepest schema nests five levels. */
const MAX_DEPTH = 32;

const parsers = new Map<number, ReturnType<typeof express.json>>();

/** The parsed JSON body. */
export async function readBody(req: Request, res: Response, limit = DEFAULT_BODY_LIMIT): Promise<unknown> {
  if (!req.is('application/json')) throw new Problem('unsupported_media_type');
  let parser = parsers.get(limit);
  if (!parser) parsers.set(limit, (parser = express.json({ limit, strict: false })));
  const parse = parser;
  await new Promise<void>((resolve, reject) => {
    parse(req, res, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(bodyProblem(error));
    });
  });
  const body: unknown = req.body;
  if (isDeeperThan(body, MAX_DEPTH)) throw new Problem('body_too_deep');
  return body;
}

function bodyProblem(error: unknown): Error {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new Problem('body_too_large');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new Problem('unsupported_media_type');
  if (type === 'request.aborted' || type === 'request.size.invalid') return new Problem('malformed_request');
  if (type === 'entity.parse.failed' || error instanceof RangeError) return new Problem('malformed_json');
  // Whatever else the client did, such as bytes that are not in the encoding they are said to be in.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 400;
  if (typeof status === 'number' && status < 500) return new Problem('malformed_request');
  return error instanceof Error ? error : new Problem('malformed_request');
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** The value a schema makes of the input; `invalid_input` with a path and message for each fault otherwise. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  const named = (code: 'invalid_text' | 'invalid_name') =>
    issues.some((issue) => issue.code === 'custom' && issue.params?.['problem'] === code) && code;
  throw new Problem(named('invalid_text') || named('invalid_name') || 'invalid_input', {
    errors: issues
      .slice(0, 20)
      .map((issue) => ({ path: [where, ...issue.path.map(String)].join('.'), message: issue.message })),
  });
}

/** The Idempotency-Key and what it stands for; null when the client sent none. */
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

/** The version in If-Match, as our ETags spell it: `"3"`. */
export function readVersion(req: Request): number {
  const header = req.headers['if-match'];
  if (header === undefined) throw new Problem('version_required');
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  // `*`, lists and foreign ETags match no version of ours.
  if (version === undefined) throw new Problem('version_mismatch');
  return Number(version);
}

/** Error responses: RFC 9457 problem details with a stable code. */
import type { Response } from 'express';
import type { CommentNow, ProblemDetails } from '../shared/contract.js';
import { PROBLEMS, type ProblemCode } from '../shared/problem-codes.js';

export interface ProblemExtras {
  detail?: string;
  errors?: { path: string; message: string }[];
  /** Only with the code `conflict`. */
  current?: CommentNow;
  headers?: Record<string, string>;
}

/** Thrown by route handlers and the code they call; the error handler sends it. Nothing has been written to the database. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? PROBLEMS[code].title);
    this.status = PROBLEMS[code].status;
  }
}

/** The JSON of a problem. */
export function problemDetails(problem: Problem, requestId?: string): ProblemDetails {
  return {
    type: `urn:interline:problem:${problem.code}`,
    title: PROBLEMS[problem.code].title,
    status: problem.status,
    code: problem.code,
    ...(problem.extras.detail !== undefined && { detail: problem.extras.detail }),
    ...(problem.extras.errors && { errors: problem.extras.errors }),
    ...(problem.extras.current && { current: problem.extras.current }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** Ends the response with the problem. */
export function sendProblem(res: Response, problem: Problem, requestId?: string): void {
  res.status(problem.status);
  // Remove headers set for the response that failed.
  for (const name of ['Content-Encoding', 'ETag', 'Last-Modified']) res.removeHeader(name);
  for (const [name, value] of Object.entries(problem.extras.headers ?? {})) res.setHeader(name, value);
  res.setHeader('Cache-Control', 'no-store');
  res.type('application/problem+json').send(JSON.stringify(problemDetails(problem, requestId)));
}

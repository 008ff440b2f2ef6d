/**
 * Spans of requests, jobs and what they wait for. Tracing is off until `useTracer` is called: then no package is loaded, and each
 * function here calls its work directly. The tracer belongs to the process, because spans are started in every layer and end at
 * one exporter.
 *
 * Spans and attributes have names from the code only: routes, jobs, kinds of statements. Never a path, a query, a person, a text,
 * a token or an error's message, which can quote any of these.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Attributes = Readonly<Record<string, string | number>>;

/** The fields that a log line of a traced request or job has. */
export type TraceFields = { trace_id: string; span_id: string } | Record<string, never>;

/** Adds attributes to the span, such as the status of a response. */
export type AddAttributes = (attributes: Attributes) => void;

export type SpanKind = 'internal' | 'client' | 'consumer';

export interface SpanOptions {
  name: string;
  kind?: SpanKind;
  attributes?: Attributes;
}

/** Implemented with OpenTelemetry's SDK in `opentelemetry.ts`. `route` is a template such as /v1/sites/:site/page. */
export interface Tracer {
  /** Whether the active span is recorded: sampled, and not over. */
  isRecording(): boolean;
  /** Runs `work` in a span, a child of the active one or, with `isRoot`, the first of a trace. */
  run<T>(span: SpanOptions, isRoot: boolean, work: (add: AddAttributes) => Promise<T>): Promise<T>;
  /** Starts a child of the active span; the returned function ends it. */
  start(name: string): () => void;
  /** Runs `next` in the span of a request, which ends with the response. */
  request(route: string, req: IncomingMessage, res: ServerResponse, next: () => void): void;
  /** Ends the span of a request whose response stays open. */
  endRequest(res: ServerResponse): void;
  /** Records a request that was answered from memory and took `duration` milliseconds until now. */
  hit(route: string, req: IncomingMessage, res: ServerResponse, duration: number): void;
  /** Ids of the active span. */
  fields(): TraceFields;
}

/** One in this many reads from memory has a span: a span costs as much CPU as the read. */
export const HITS_PER_SPAN = 1_000;

const addNothing: AddAttributes = () => undefined;
const endNothing = () => undefined;

let tracer: Tracer | null = null;
let hits = 0;

/** Starts tracing, or stops it with null. */
export function useTracer(one: Tracer | null): void {
  tracer = one;
}

/** Whether tracing is on. */
export function isTracing(): boolean {
  return tracer !== null;
}

/** Whether a span that is started now would be recorded; tells when not to compute its name. */
export function isRecording(): boolean {
  return tracer !== null && tracer.isRecording();
}

/** Runs `work` in a span of the current trace; without a span if there is none, or if it is not sampled. */
export function traced<T>(span: SpanOptions, work: (add: AddAttributes) => Promise<T>): Promise<T> {
  return tracer?.isRecording() ? tracer.run(span, false, work) : work(addNothing);
}

/** Runs `work` in the first span of a trace, for work that no request started. */
export function tracedFromHere<T>(span: SpanOptions, work: (add: AddAttributes) => Promise<T>): Promise<T> {
  return tracer === null ? work(addNothing) : tracer.run(span, true, work);
}

/** Starts a span of the current trace; the returned function ends it. */
export function startSpan(name: string): () => void {
  return tracer?.isRecording() ? tracer.start(name) : endNothing;
}

/** What runs a route's requests in spans; null while tracing is off. */
export function requestSpan(
  route: string,
): ((req: IncomingMessage, res: ServerResponse, run: () => void) => void) | null {
  const using = tracer;
  return using === null ? null : (req, res, run) => using.request(route, req, res, run);
}

/** Ends the request's span before its response: a stream is open for hours, and its span is about opening it. */
export function endRequestSpan(res: ServerResponse): void {
  tracer?.endRequest(res);
}

/** When the current read from memory began, if it is one of those that have a span, otherwise null. */
export function sampleHit(): number | null {
  if (tracer === null) return null;
  hits += 1;
  return hits % HITS_PER_SPAN === 0 ? performance.now() : null;
}

/** Records a read from memory for which `sampleHit` returned `began`. */
export function traceHit(route: string, req: IncomingMessage, res: ServerResponse, began: number): void {
  tracer?.hit(route, req, res, performance.now() - began);
}

/** The current trace, for a log line; a new object each time. */
export function traceFields(): TraceFields {
  return tracer === null ? {} : tracer.fields();
}

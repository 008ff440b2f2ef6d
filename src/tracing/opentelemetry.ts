/**
 * The tracer, with OpenTelemetry's SDK. Only `main.ts` imports it, and only if traces are configured. The SDK reads its standard
 * variables itself: where spans are sent, which share is sampled, names and attributes of the service, batches and limits.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Attributes,
  type Span,
  type SpanOptions as SpanStartOptions,
} from '@opentelemetry/api';
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import { Problem } from '../http/problem.js';
import { PRODUCT_VERSION } from '../version.js';
import {
  HITS_PER_SPAN,
  type AddAttributes,
  type SpanOptions,
  type TraceFields,
  type Tracer,
} from './spans.js';

/** Time for sending the last spans when the process stops; milliseconds. */
const LAST_SPANS = 2_000;
/** Failures to send spans are logged at most this often; milliseconds. */
const COMPLAIN_EVERY = 60_000;

const KINDS = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER };

/** Starts the SDK. `hasProxy`: the `traceparent` of requests comes from a proxy of the operator and continues its trace. */
export function startTracer(log: Logger, hasProxy: boolean): SdkTracer {
  complainTo(log);
  const provider = new NodeTracerProvider({
    // The environment's attributes come last and replace these.
    resource: resourceFromAttributes({
      'service.name': 'interline',
      'service.version': PRODUCT_VERSION,
      'service.instance.id': randomUUID(),
    }).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const shutdown = () => Promise.race([provider.shutdown().catch(() => undefined), pause(LAST_SPANS)]);
  return new SdkTracer(hasProxy, shutdown);
}

function complainTo(log: Logger): void {
  let complained = -Infinity;
  setGlobalErrorHandler((error) => {
    if (performance.now() - complained < COMPLAIN_EVERY) return;
    complained = performance.now();
    const reason = error instanceof Error ? error.message : 'unknown';
    log.warn({ reason }, 'traces could not be sent; the service is not affected');
  });
}

class SdkTracer implements Tracer {
  readonly #tracer = trace.getTracer('interline');
  readonly #propagator = new W3CTraceContextPropagator();
  /** Ends the spans of requests in progress. */
  readonly #requests = new WeakMap<ServerResponse, () => void>();

  constructor(
    private readonly hasProxy: boolean,
    private readonly shutdown: () => Promise<void>,
  ) {}

  /** Sends the last spans, for two seconds at most. */
  stop(): Promise<void> {
    return this.shutdown();
  }

  isRecording(): boolean {
    return trace.getActiveSpan()?.isRecording() ?? false;
  }

  run<T>(
    { name, kind = 'internal', attributes = {} }: SpanOptions,
    isRoot: boolean,
    work: (add: AddAttributes) => Promise<T>,
  ): Promise<T> {
    const parent = isRoot ? ROOT_CONTEXT : context.active();
    const span = this.#tracer.startSpan(name, { kind: KINDS[kind], attributes }, parent);
    return context.with(trace.setSpan(parent, span), async () => {
      try {
        return await work((more) => span.setAttributes(more));
      } catch (error) {
        markFailed(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  }

  start(name: string): () => void {
    const span = this.#tracer.startSpan(name);
    return () => span.end();
  }

  request(route: string, req: IncomingMessage, res: ServerResponse, next: () => void): void {
    const parent = this.#parentOf(req);
    const span = this.#tracer.startSpan(...requestSpan(route, req), parent);
    const end = () => {
      if (!this.#requests.delete(res)) return;
      span.setAttributes(responseAttributes(res));
      if (res.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
    this.#requests.set(res, end);
    res.once('close', end);
    context.with(trace.setSpan(parent, span), next);
  }

  endRequest(res: ServerResponse): void {
    this.#requests.get(res)?.();
  }

  hit(route: string, req: IncomingMessage, res: ServerResponse, duration: number): void {
    const now = performance.timeOrigin + performance.now();
    const [name, options] = requestSpan(route, req);
    const span = this.#tracer.startSpan(name, { ...options, startTime: now - duration }, this.#parentOf(req));
    span.setAttributes({
      'http.response.status_code': res.statusCode,
      'interline.cache': 'hit',
      'interline.sampled_one_in': HITS_PER_SPAN,
    });
    span.end(now);
  }

  fields(): TraceFields {
    const active = trace.getActiveSpan()?.spanContext();
    return active ? { trace_id: active.traceId, span_id: active.spanId } : {};
  }

  /** The span named by the proxy's `traceparent`. From a client, it could have all its requests sampled. */
  #parentOf(req: IncomingMessage): Context {
    return this.hasProxy
      ? this.#propagator.extract(ROOT_CONTEXT, req.headers, defaultTextMapGetter)
      : ROOT_CONTEXT;
  }
}

/** Without `url.path`, although conventions ask for it: paths name articles, comments and people. */
function requestSpan(route: string, { method = '' }: IncomingMessage): [string, SpanStartOptions] {
  const attributes = { 'http.request.method': method, 'http.route': route };
  return [`${method} ${route}`, { kind: SpanKind.SERVER, attributes }];
}

function responseAttributes(res: ServerResponse): Attributes {
  const { statusCode } = res;
  if (!res.headersSent) return { 'error.type': 'client_disconnected' };
  return {
    'http.response.status_code': statusCode,
    ...(statusCode >= 500 && { 'error.type': String(statusCode) }),
  };
}

/** A refusal is an expected outcome, so the span has its code but not the status of an error. */
function markFailed(span: Span, error: unknown): void {
  span.setAttribute('error.type', errorType(error));
  if (error instanceof Problem && error.status < 500) return;
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** A code such as 23505 or ECONNREFUSED, or the error's class; never its message. */
function errorType(error: unknown): string {
  if (!(error instanceof Error)) return '_OTHER';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : error.name;
}

/** A collector for OpenTelemetry traces: receives OTLP over HTTP in JSON and keeps the spans. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { until } from './conditions.js';

export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  /** Undefined for the first span of a trace. */
  parentSpanId?: string;
  name: string;
  /** As OTLP numbers them: 1 internal, 2 server, 3 client, 5 consumer. */
  kind: number;
  attributes: Record<string, unknown>;
  /** Whether its status is that of an error. */
  isFailed: boolean;
}

export interface FakeCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string;
  spans: ReceivedSpan[];
  /** Everything received, as sent. */
  received(): string;
  /** Waits for the first span that matches. */
  find(what: string, matches: (span: ReceivedSpan) => boolean): Promise<ReceivedSpan>;
  /** Names of the spans from the trace's first one to this one. */
  path(span: ReceivedSpan): string[];
  stop(): Promise<void>;
}

interface Payload {
  resourceSpans: { scopeSpans: { spans: RawSpan[] }[] }[];
}

type RawSpan = Omit<ReceivedSpan, 'attributes' | 'isFailed'> & {
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
};

/** OTLP's status code of an error. */
const ERROR = 2;

export async function startFakeCollector(): Promise<FakeCollector> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      bodies.push(body);
      spans.push(...spansOf(JSON.parse(body) as Payload));
      res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const parentOf = (span: ReceivedSpan) => spans.find(({ spanId }) => spanId === span.parentSpanId);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    received: () => bodies.join('\n'),
    find: (what, matches) => until(`the collector has ${what}`, () => spans.find(matches), 60_000),
    path(span) {
      const names = [span.name];
      for (let above = parentOf(span); above; above = parentOf(above)) names.unshift(above.name);
      return names;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function spansOf({ resourceSpans }: Payload): ReceivedSpan[] {
  const raw = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  return raw.map(({ attributes, status, ...span }) => ({
    ...span,
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
    isFailed: status.code === ERROR,
  }));
}

/** The service process: configuration -> listen -> database -> context -> serve -> stop. */
import { readConfig, readLogFormat, type Config } from './config.js';
import { createOutput } from './log.js';
import { listen, startServer } from './server.js';
import { bootstrap, productionRemarks } from './startup.js';
import { useTracer } from './tracing/spans.js';

/** Connections opened before the first request; more are opened on demand. */
const WARM_CONNECTIONS = 4;
/** Errors whose message is complete for an operator; other errors are logged with their stack. */
const EXPECTED = new Set(['ConfigError', 'EmbeddedPostgresError', 'MigrationError', 'PoolerError']);

let output = createOutput('info', readLogFormat());
/** Run in reverse order when the process stops, even during startup. */
const closers: (() => Promise<void>)[] = [];
/** Aborted by the first signal, and by the second, which skips the drain time. */
const stop = new AbortController();
const hurry = new AbortController();

async function end(): Promise<void> {
  for (;;) {
    const close = closers.pop();
    if (!close) return;
    await close();
  }
}

function onSignal(signal: string): void {
  if (stop.signal.aborted) return hurry.abort();
  output.say(`${signal}: finishing requests in progress`);
  stop.abort();
  end().then(
    () => process.exit(0),
    (error: unknown) => {
      fail(error, 'could not stop cleanly');
      process.exit(1);
    },
  );
}

async function run(config: Config): Promise<void> {
  output = createOutput(config.logLevel, config.logFormat);
  if (config.traces) {
    const { startTracer } = await import('./tracing/opentelemetry.js');
    const tracer = startTracer(output.log, config.trustProxy > 0);
    useTracer(tracer);
    closers.push(() => tracer.stop());
  }
  // Before the database, so that a port in use is detected before anything is created.
  const listening = await listen(config);
  closers.push(() => listening.close());
  const opening = bootstrap(config, output, { signal: stop.signal });
  // If it is interrupted, `bootstrap` closes what it has opened.
  closers.push(() =>
    opening.then(
      (opened) => opened.close(),
      () => undefined,
    ),
  );
  const opened = await opening;
  // Optional: readiness checks the database itself.
  await opened.ctx.db.warmUp(WARM_CONNECTIONS).catch(() => undefined);
  const demo = config.demo && config.role !== 'worker' ? await import('./demo/demo.js') : null;
  const running = await startServer(opened.ctx, (app) => demo?.mountDemo(opened.ctx, app), listening);
  closers.push(() => running.stop(hurry.signal));
  if (config.production) for (const remark of await productionRemarks(opened.ctx)) output.say(remark);
  await demo?.prepareDemo(opened.ctx, running.url, output.say);
  output.say(demo ? await demo.welcome(opened.ctx, running.url) : `listening on ${running.url}`);
}

function fail(error: unknown, what: string): void {
  const expected = error instanceof Error && (EXPECTED.has(error.name) || 'code' in error);
  if (!expected) output.log.fatal({ err: error }, what);
  else output.complain(describe(error));
}

function describe(error: Error): string {
  const code = 'code' in error ? String(error.code) : error.name;
  const hint = code === 'EADDRINUSE' ? ': another process listens there; set PORT to another number' : '';
  return (error.message || code) + hint;
}

process.on('SIGTERM', () => onSignal('SIGTERM'));
process.on('SIGINT', () => onSignal('SIGINT'));
try {
  await run(readConfig());
} catch (error) {
  // A stop during startup makes the startup fail; that is no error.
  if (!stop.signal.aborted) {
    fail(error, 'could not start');
    await end().catch(() => undefined);
    process.exit(1);
  }
}

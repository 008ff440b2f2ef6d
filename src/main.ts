/** The process: configuration -> listen -> database -> context -> serve -> stop. */
import { readConfig, readLogFormat, type Config } from './config.js';
import { createOutput } from './log.js';
import { listen, startServer } from './server.js';
import { bootstrap, productionRemarks } from './startup.js';

/** Opened before the first request may need them; more are opened when there are more at once. */
const WARM_CONNECTIONS = 4;
/** Errors whose message is meant for the operator as it is; others come with their stack. */
const EXPECTED = new Set(['ConfigError', 'EmbeddedPostgresError', 'MigrationError', 'PoolerError']);

let output = createOutput('info', readLogFormat());
/** Closed in reverse order when the process is told to end, however far the start has come. */
const closers: (() => Promise<void>)[] = [];
/** The first signal, and the second, which waits for no balancer. */
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
  output.say(`${signal}: finishing what is under way`);
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
  // Before the database: a port that is taken is found out before anything is made.
  const listening = await listen(config);
  closers.push(() => listening.close());
  const opening = bootstrap(config, output, { signal: stop.signal });
  // A start that is told to end has closed what it opened.
  closers.push(() =>
    opening.then(
      (opened) => opened.close(),
      () => undefined,
    ),
  );
  const opened = await opening;
  // Without them it starts all the same; readiness asks the database itself.
  await opened.ctx.db.warmUp(WARM_CONNECTIONS).catch(() => undefined);
  // The demo is not part of a production run.
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
  const hint = code === 'EADDRINUSE' ? ': something else listens there; set PORT to another number' : '';
  return (error.message || code) + hint;
}

process.on('SIGTERM', () => onSignal('SIGTERM'));
process.on('SIGINT', () => onSignal('SIGINT'));
try {
  await run(readConfig());
} catch (error) {
  // A stop in the middle of starting breaks what is being started.
  if (!stop.signal.aborted) {
    fail(error, 'could not start');
    await end().catch(() => undefined);
    process.exit(1);
  }
}

/** The process: configuration -> database -> context -> listen -> stop. */
import { readConfig, type Config } from './config.js';
import { createLog } from './log.js';
import { startServer } from './server.js';
import { open } from './startup.js';

function say(line: string): void {
  process.stderr.write(`interline: ${line}\n`);
}

/** Closed in reverse order when the process is told to end, however far the start has come. */
const closers: (() => Promise<void>)[] = [];
let ending: Promise<void> | null = null;

async function end(): Promise<void> {
  for (;;) {
    const close = closers.pop();
    if (!close) return;
    await close();
  }
}

function onSignal(signal: string): void {
  if (ending) return;
  say(`${signal}: finishing what is under way`);
  ending = end();
  ending.then(
    () => process.exit(0),
    (error: unknown) => {
      say(`could not stop cleanly: ${describe(error)}`);
      process.exit(1);
    },
  );
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const opened = await open(config, log, say);
  closers.push(() => opened.close());
  // The demo is not part of a production run.
  const demo = config.demo ? await import('./demo/demo.js') : null;
  const running = await startServer(opened.ctx, (app) => demo?.mountDemo(opened.ctx, app));
  closers.push(() => running.stop());
  await demo?.prepareDemo(opened.ctx, running.url, say);
  log.info({ url: running.url }, 'listening');
  say(demo ? await demo.welcome(opened.ctx, running.url) : `listening on ${running.url}`);
}

/** Errors whose message is meant for the operator as it is; others come with their stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected = ['ConfigError', 'EmbeddedPostgresError', 'MigrationError'].includes(error.name);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}: something else listens there; set PORT to another number`;
  }
  return expected || 'code' in error
    ? error.message || String('code' in error ? error.code : error.name)
    : (error.stack ?? error.message);
}

process.on('SIGTERM', () => onSignal('SIGTERM'));
process.on('SIGINT', () => onSignal('SIGINT'));
try {
  await run(readConfig());
} catch (error) {
  // A stop in the middle of starting breaks what is being started; that is no news.
  if (!ending) {
    say(describe(error));
    await end().catch(() => undefined);
    process.exit(1);
  }
}

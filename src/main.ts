/** The process: configuration -> database -> context -> listen -> stop. */
import { ConfigError, readConfig } from './config.js';
import { createLog } from './log.js';
import { startServer } from './server.js';
import { open } from './startup.js';

function say(line: string): void {
  process.stderr.write(`interline: ${line}\n`);
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const opened = await open(config, log, say);
  const { ctx } = opened;
  // The demo is not part of the production image.
  const demo = config.demo ? await import('./demo/demo.js') : null;
  let running: Awaited<ReturnType<typeof startServer>>;
  try {
    running = await startServer(ctx, (app) => demo?.mountDemo(ctx, app));
  } catch (error) {
    await opened.close();
    throw error;
  }
  await demo?.prepareDemo(ctx, running.url, say);
  log.info({ url: running.url }, 'listening');
  if (demo) say(await demo.welcome(ctx, running.url));
  else say(`listening on ${running.url}`);

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: finishing what is under way`);
    void running
      .stop()
      .then(() => opened.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

main().catch((error: unknown) => {
  const known =
    error instanceof ConfigError || (error instanceof Error && 'code' in error) || isExpected(error);
  say(
    known
      ? (error as Error).message || String((error as { code?: unknown }).code)
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exit(1);
});

/** Errors whose message is meant for the operator. */
function isExpected(error: unknown): boolean {
  return (
    error instanceof Error && ['ConfigError', 'EmbeddedPostgresError', 'MigrationError'].includes(error.name)
  );
}

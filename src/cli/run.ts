/** The command line as a function. Each command opens the database only if it needs it. */
import { Command as Program, CommanderError } from 'commander';
import * as z from 'zod';
import { readConfig } from '../config.js';
import type { Context } from '../context.js';
import { Problem } from '../http/problem.js';
import { createOutput } from '../log.js';
import { bootstrap, type Bootstrapped } from '../startup.js';
import { PRODUCT_VERSION } from '../version.js';
import { UsageError, type Command, type CommandInput } from './command.js';
import { auditExport, auditVerify } from './audit.js';
import { distributeNow } from './distribute.js';
import { keyList, serviceTokenList, siteDelete, siteList, siteShow, siteUpdate } from './inventory.js';
import { doctor, migrateNow, seed } from './operations.js';
import { personErase, personExport } from './people.js';
import { publish } from './publish.js';
import { keyAdd, keyRevoke, serviceTokenCreate, serviceTokenRevoke, siteCreate, token } from './sites.js';

/** Input and output of the command line. */
export interface CommandLine {
  /** Environment variables; default: those of the process. */
  env?: Record<string, string | undefined>;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** Reads a line from the terminal; null if there is none. */
  ask: (question: string) => Promise<string | null>;
}

const serve: Command = {
  name: 'serve',
  summary: 'Run the service',
  options: [],
  async run() {
    await import('../main.js');
    // The service now controls the process and ends it.
    return new Promise<number>(() => undefined);
  },
};

const COMMANDS: readonly Command[] = [
  serve,
  migrateNow,
  seed,
  siteCreate,
  siteList,
  siteShow,
  siteUpdate,
  siteDelete,
  keyAdd,
  keyList,
  keyRevoke,
  token,
  serviceTokenCreate,
  serviceTokenList,
  serviceTokenRevoke,
  publish,
  doctor,
  distributeNow,
  auditVerify,
  auditExport,
  personExport,
  personErase,
];

/** Exit code for incorrect usage (sysexits.h). */
const USAGE = 64;
const GROUPS: Record<string, string> = {
  site: 'Sites: create, list, show, update, delete',
  key: 'Issuers and keys of a site: add, list, revoke',
  'service-token': 'Tokens for the publisher’s back end: create, list, revoke',
  audit: 'The audit log: verify, export',
  person: 'A person’s data: export, erase',
};

/** Declares the commands to commander; `run` gets the invoked one. */
function createProgram(
  { stdout, stderr }: CommandLine,
  run: (command: Command, input: Pick<CommandInput, 'values' | 'argument'>) => Promise<void>,
) {
  const program = new Program('interline')
    .description('Inline comments for publishers')
    .version(PRODUCT_VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .showHelpAfterError('(see --help)')
    .addHelpText('after', '\nThe database is DATABASE_URL, else the embedded one in DATA_DIR (.data).');
  for (const command of COMMANDS) {
    const words = command.name.split(' ');
    const [group = ''] = words;
    const parent =
      words.length === 1
        ? program
        : (program.commands.find((known) => known.name() === group) ??
          program.command(group).description(GROUPS[group] ?? ''));
    const made = parent.command(words.at(-1) ?? '').description(command.summary);
    for (const each of command.options) made.addOption(each);
    if (command.argument) made.argument(command.argument.name, command.argument.description);
    made.action(() => run(command, { values: made.opts(), argument: made.args[0] }));
  }
  return program;
}

/** Runs the command in `args`, the words after `interline`; resolves with the exit code. */
export async function runCli(args: string[], line: CommandLine): Promise<number> {
  const { env, stdout, stderr, ask } = line;
  const print = (text: string) => void stdout.write(`${text}\n`);
  const say = (text: string) => void stderr.write(`${text}\n`);
  let code = 0;
  let opened: Bootstrapped | null = null;
  const context = async (): Promise<Context> => {
    // Standard output is reserved for the command's result.
    const { log } = createOutput('warn', 'text', stderr);
    opened ??= await bootstrap({ ...readConfig(env), databasePool: 4 }, { log, say }, { reuseRunning: true });
    return opened.ctx;
  };
  try {
    const program = createProgram(line, async (command, input) => {
      code = await command.run({ ...input, context, print, say, ask });
    });
    await program.parseAsync(args.length === 0 ? ['help'] : args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has already printed the error or the help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    say(messageOf(error));
    return error instanceof UsageError ? USAGE : 1;
  } finally {
    await (opened as Bootstrapped | null)?.close();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
  if (error instanceof Problem)
    return [
      error.code,
      error.message,
      ...(error.extras.errors ?? []).map((one) => `${one.path}: ${one.message}`),
    ].join('\n');
  return error instanceof Error ? error.message : String(error);
}

#!/usr/bin/env node
/** The command line. Commands are one list; each opens the database only if it needs it. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { UsageError, type Command } from './cli/command.js';
import { keyList, serviceTokenList, siteDelete, siteList, siteShow, siteUpdate } from './cli/inventory.js';
import { explainUnknown } from './cli/nearest.js';
import { doctor, migrateNow, seed } from './cli/operations.js';
import { publish } from './cli/publish.js';
import { keyAdd, keyRevoke, serviceTokenCreate, serviceTokenRevoke, siteCreate, token } from './cli/sites.js';
import { readConfig } from './config.js';
import type { Context } from './context.js';
import { Problem } from './http/problem.js';
import { createOutput } from './log.js';
import { open, type Opened } from './startup.js';

const serve: Command = {
  name: 'serve',
  summary: 'Run the service',
  usage: '',
  options: {},
  async run() {
    await import('./main.js');
    // The process now belongs to the service, which ends it.
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
];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

function help(): void {
  print('interline <command> [options]\n');
  for (const command of COMMANDS) {
    print(`  ${command.name.padEnd(22)}${command.summary}`);
    if (command.usage !== '') print(`  ${' '.repeat(22)}${command.usage}`);
  }
  print('\nThe database is DATABASE_URL, else the embedded one in DATA_DIR (.data).');
}

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    help();
    return 0;
  }
  const command = COMMANDS.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '));
  if (!command) {
    say(
      explainUnknown(
        args,
        COMMANDS.map(({ name }) => name),
      ),
    );
    return 64;
  }
  let opened: Opened | null = null;
  const context = async (): Promise<Context> => {
    // What the command was asked for goes to standard output alone.
    const { log } = createOutput('warn', 'text', process.stderr);
    opened ??= await open({ ...readConfig(), databasePool: 4 }, { log, say }, { beside: true });
    return opened.ctx;
  };
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(command.name.split(' ').length),
      options: command.options,
      allowPositionals: command.name === 'publish',
      strict: true,
    });
    return await command.run({
      context,
      values,
      positionals,
      print,
      say,
      ask,
    });
  } catch (error) {
    say(messageOf(error));
    if (isUsage(error)) say(`usage: interline ${command.name} ${command.usage}`);
    return isUsage(error) ? 64 : 1;
  } finally {
    await (opened as Opened | null)?.close();
  }
}

function isUsage(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error);
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

process.exitCode = await main(process.argv.slice(2));

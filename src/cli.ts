#!/usr/bin/env node
/** Process entry point of the command line. */
import { createInterface } from 'node:readline/promises';
import { runCli } from './cli/run.js';

async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

const { stdout, stderr } = process;
process.exitCode = await runCli(process.argv.slice(2), { stdout, stderr, ask });

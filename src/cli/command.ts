/** What a command of the command line is. */
import type { Context } from '../context.js';

export interface Command {
  /** The words that call it, e.g. `key add`. */
  name: string;
  summary: string;
  /** Options after the name, as the usage line shows them. */
  usage: string;
  /** Options with a value (`string`) or without (`boolean`), for node:util's parseArgs. */
  options: Record<string, { type: 'string' | 'boolean' }>;
  run(input: CommandInput): Promise<number>;
}

export interface CommandInput {
  /** Opens the database, migrated; closed when the command ends. */
  context: () => Promise<Context>;
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
  /** To standard output: what the command is asked for. */
  print: (line: string) => void;
  /** To standard error: progress and remarks. */
  say: (line: string) => void;
  /** What the person at the terminal answers; null when there is none. */
  ask: (question: string) => Promise<string | null>;
}

/** A mistake in how the command was called. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The value of a required option. */
export function required(values: CommandInput['values'], name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

/** The value of an option with a value, if it was given. */
export function optional(values: CommandInput['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Rows as columns wide enough for what is in them, below their names. */
export function table(names: string[], rows: string[][]): string[] {
  const lines = [names, ...rows];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

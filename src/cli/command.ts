/** What a command of the command line is. */
import { Option } from 'commander';
import type { Context } from '../context.js';

export interface Command {
  /** The words that call it, e.g. `key add`. */
  name: string;
  summary: string;
  /** What follows the name, as commander writes it: `<file>`. */
  argument?: { name: string; description: string };
  options: Option[];
  /** Resolves with the exit code. */
  run(input: CommandInput): Promise<number>;
}

export interface CommandInput {
  /** Opens the database, migrated; closed when the command ends. */
  context: () => Promise<Context>;
  /** The options by their names in camel case. */
  values: Record<string, string | boolean | undefined>;
  argument: string | undefined;
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

/** An option that may be left out. */
export function option(flags: string, description: string): Option {
  return new Option(flags, description);
}

/** An option that has to be given. */
export function mandatory(flags: string, description: string): Option {
  return new Option(flags, description).makeOptionMandatory();
}

/** The site that a command is about. */
export const SITE = mandatory('--site <key>', 'the site');

/** The value of a mandatory option; one that is given empty is missing. */
export function required(values: CommandInput['values'], name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is empty`);
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

/** Definition of a command, and helpers for its options. */
import { Option } from 'commander';
import type { Context } from '../context.js';

export interface Command {
  /** The words that invoke it, e.g. `key add`. */
  name: string;
  summary: string;
  /** Positional argument in commander's syntax: `<file>`. */
  argument?: { name: string; description: string };
  options: Option[];
  /** Resolves with the exit code. */
  run(input: CommandInput): Promise<number>;
}

export interface CommandInput {
  /** Opens and migrates the database; it is closed when the command ends. */
  context: () => Promise<Context>;
  /** Option values by name in camel case. */
  values: Record<string, string | boolean | undefined>;
  argument: string | undefined;
  /** Prints the command's result to standard output. */
  print: (line: string) => void;
  /** Prints progress and remarks to standard error. */
  say: (line: string) => void;
  /** Asks the person at the terminal; null if there is no terminal. */
  ask: (question: string) => Promise<string | null>;
}

/** The command was called incorrectly. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** An optional option. */
export function option(flags: string, description: string): Option {
  return new Option(flags, description);
}

/** A mandatory option. */
export function mandatory(flags: string, description: string): Option {
  return new Option(flags, description).makeOptionMandatory();
}

/** The site that the command applies to. */
export const SITE = mandatory('--site <key>', 'the site');

/** The value of a mandatory option; throws if it is missing or empty. */
export function required(values: CommandInput['values'], name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '')
    throw new UsageError(`--${name} is ${value === undefined ? 'missing' : 'empty'}`);
  return value;
}

/** The value of an option, if it was given. */
export function optional(values: CommandInput['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Formats rows as aligned columns below their headings. */
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

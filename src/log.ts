/**
 * The log: one format on one stream. In production every line is JSON, including messages for the operator;
 * elsewhere lines are formatted for a terminal. Never logs tokens, secrets or people's texts.
 */
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogFormat } from './config.js';
import { traceFields } from './tracing/spans.js';

export interface Output {
  log: Logger;
  /** Reports progress to the operator; in text format regardless of the log level. */
  say: (line: string) => void;
  /** Reports why the process is about to end. */
  complain: (line: string) => void;
}

/** Writes to `stream`, by default standard output; the command line passes standard error. */
export function createOutput(
  level: string,
  format: LogFormat,
  stream: NodeJS.WritableStream = process.stdout,
): Output {
  if (format === 'json') {
    const log = createLog(level, stream);
    return { log, say: (line) => log.info(line), complain: (line) => log.fatal(line) };
  }
  const write = (line: string) => void stream.write(`interline: ${line}\n`);
  return { log: createLog(level, asText(stream)), say: write, complain: write };
}

export function createLog(level: string, stream: DestinationStream = process.stdout): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: traceFields,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['req.headers', 'err.config', 'authorization', 'token', 'secret'], remove: true },
    },
    stream,
  );
}

interface Entry {
  level: string;
  time: string;
  msg?: string;
  err?: { stack?: string };
  [field: string]: unknown;
}

/** `03:44:08 warn a message {"some":"fields"}`, followed by the stack of an error. */
function asText(stream: NodeJS.WritableStream): DestinationStream {
  return {
    write(json) {
      const { level, time, msg = '', err, ...fields } = JSON.parse(json) as Entry;
      const more = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
      const stack = err?.stack === undefined ? '' : `\n${err.stack}`;
      stream.write(`${time.slice(11, 19)} ${level} ${msg}${more}${stack}\n`);
    },
  };
}

/**
 * The log: one format on one stream. In production each line is JSON, what is said to the operator included;
 * elsewhere lines are written for the person at the terminal. Never tokens, secrets or what people wrote.
 */
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogFormat } from './config.js';

export interface Output {
  log: Logger;
  /** Tells the operator what the service is doing, whatever the log level where lines are text. */
  say: (line: string) => void;
  /** Tells the operator why the process ends. */
  complain: (line: string) => void;
}

/** Writes to `stream`, standard output unless given: the command line's answers go there, its log to standard error. */
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

/** `03:44:08 warn a message {"its":"fields"}`, and below it the stack of an error. */
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

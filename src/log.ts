/** The log: JSON lines with levels; never tokens, secrets or what people wrote. */
import { pino, type Logger } from 'pino';

export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['req.headers', 'err.config', 'authorization', 'token', 'secret'], remove: true },
  });
}

/** Entry point of worker threads (see `text-workers.ts`): exports the functions that text tasks name. */
export * from './features/articles/text-work.js';
export { readWordImport } from './features/moderation/words/exchange.js';

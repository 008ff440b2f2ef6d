/** The functions that text tasks name (see `text-thread.ts`). */
export * from './features/articles/text-work.js';
export { trainModel } from './features/moderation/learning/train.js';
export { readWordImport } from './features/moderation/words/exchange.js';

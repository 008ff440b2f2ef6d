/** What a worker thread loads (`text-workers.ts` starts them): the functions that text tasks name. */
export * from './features/articles/text-work.js';

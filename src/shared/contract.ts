/**
 * The API's contract: every request and response as a zod schema. Validation, TypeScript types and the OpenAPI
 * document are derived from it. The browser imports the types only.
 */
export * from './contract/article-summaries.js';
export * from './contract/articles.js';
export * from './contract/comment-texts.js';
export * from './contract/credentials.js';
export * from './contract/erasure.js';
export * from './contract/formats.js';
export * from './contract/learning.js';
export * from './contract/log.js';
export * from './contract/live.js';
export * from './contract/moderation.js';
export * from './contract/opinions.js';
export * from './contract/page.js';
export * from './contract/people.js';
export * from './contract/publishing.js';
export * from './contract/queries.js';
export * from './contract/reading.js';
export * from './contract/rule-trials.js';
export * from './contract/rules.js';
export * from './contract/settings.js';
export * from './contract/sign-in.js';
export * from './contract/statements.js';
export * from './contract/taking-part.js';
export * from './contract/overview.js';
export * from './contract/transparency.js';
export * from './contract/words.js';

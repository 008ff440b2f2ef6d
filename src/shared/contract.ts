/**
 * The API's contract: every request and response as a zod schema. Validation, TypeScript types and the OpenAPI
 * document are derived from it. The browser imports the types only.
 */
export * from './contract/articles.js';
export * from './contract/formats.js';
export * from './contract/moderation.js';
export * from './contract/page.js';
export * from './contract/people.js';
export * from './contract/publishing.js';
export * from './contract/queries.js';
export * from './contract/reading.js';
export * from './contract/rules.js';
export * from './contract/settings.js';
export * from './contract/statements.js';
export * from './contract/taking-part.js';
export * from './contract/transparency.js';
export * from './contract/words.js';

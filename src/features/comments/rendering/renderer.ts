/** Loads what renders comments on first use: an instance that only reads does not need its packages. */
import type * as Markdown from './markdown.js';

export type { RenderedBody } from './markdown.js';

/** Resolves with `renderBody`. */
export async function loadRenderer(): Promise<typeof Markdown.renderBody> {
  return (await import('./markdown.js')).renderBody;
}

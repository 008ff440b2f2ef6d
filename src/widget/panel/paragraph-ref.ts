/** Describes the paragraph of a new thread to the service. */
import { describe } from '../../shared/anchoring/describe.js';
import type { StartThreadInput } from '../../shared/contract.js';
import type { ArticleView } from '../article/types.js';
import type { Widget } from '../core/widget.js';

/** The longest text that the service accepts with a selector; code units. */
const MAX_TEXT = 65_536;

/** A known paragraph by its id if the page shows its known text, else by the page's text. */
export function paragraphRef(
  widget: Widget,
  article: ArticleView,
  block: number,
): NonNullable<StartThreadInput['paragraph']> {
  const { content } = article;
  const known = article.at(block);
  const same = known.find(({ hash }) => hash === content.hashes[block]);
  // An unpublished page accepts a thread on the previous text; a published text must be the one the reader sees.
  const id = (same ?? (widget.store.page.article?.revision === null ? known[0] : undefined))?.id;
  if (id) return { id };
  const selector = describe(content.blocks)[block];
  const text = content.blocks[block]?.text;
  if (!selector || text == null) throw new Error('no such paragraph');
  // The selector's text is normalised; readers later see the text as it is here.
  return { selector, ...(text.length <= MAX_TEXT && { text }) };
}

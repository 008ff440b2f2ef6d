/** How the service is told which paragraph a new thread is about. */
import { describe } from '../../shared/anchoring/describe.js';
import type { StartThreadInput } from '../../shared/contract.js';
import type { ArticleView } from '../article/types.js';
import type { Widget } from '../core/widget.js';

/** The longest text the service takes with a selector; code units. */
const MAX_TEXT = 65_536;

/** A known paragraph by its id where the page shows it as it is known, else what the page shows. */
export function paragraphRef(
  widget: Widget,
  article: ArticleView,
  block: number,
): NonNullable<StartThreadInput['paragraph']> {
  const { content } = article;
  const known = article.at(block);
  const same = known.find(({ hash }) => hash === content.hashes[block]);
  // An unpublished page accepts the text as it was; a published text must be the one the reader sees.
  const id = (same ?? (widget.store.page.article?.revision === null ? known[0] : undefined))?.id;
  if (id) return { id };
  const selector = describe(content.blocks)[block];
  const text = content.blocks[block]?.text;
  if (!selector || text == null) throw new Error('no such paragraph');
  // The selector's text is normalised; readers are later shown the text as it is here.
  return { selector, ...(text.length <= MAX_TEXT && { text }) };
}

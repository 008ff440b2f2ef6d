/** Marks discussed phrases with the CSS Custom Highlight API: no element of the text changes. */
import { findQuote } from '../../shared/anchoring/quote.js';
import type { PageParagraph } from '../../shared/contract.js';
import type { Widget } from '../core/widget.js';
import { watchQuestions } from './watch-questions.js';
import type { Content } from './content.js';
import { rangeOf } from './ranges.js';
import type { ArticleView, Marks } from './types.js';

/** Below this score `findQuote` is unsure, and nothing is marked. */
const SURE = 0.75;
type MarkName = 'interline-phrase' | 'interline-question' | 'interline-open';

/**
 * Longhand properties: WebKit's `text-decoration` accepts only a line, and ignores the whole declaration with a
 * thickness or colour.
 */
const UNDERLINE = (accent: string, thickness: string): string =>
  `text-decoration-line:underline;text-decoration-color:${accent};text-decoration-thickness:${thickness};text-underline-offset:.2em`;
const STYLE = (accent: string): string => `
::highlight(interline-phrase){${UNDERLINE(accent, '1.5px')}}
::highlight(interline-question){${UNDERLINE(accent, '2px')};background-color:color-mix(in srgb,${accent} 10%,transparent)}
::highlight(interline-open){${UNDERLINE(accent, '2px')};background-color:color-mix(in srgb,${accent} 20%,transparent)}`;
/** Highlights are styled from their own tree, the document or a shadow root; one sheet serves all. */
const highlightSheet = new CSSStyleSheet();

/** Marks phrases if the browser supports it, until the widget ends; otherwise there are only badges. */
export function createMarks(widget: Widget, article: ArticleView): Marks {
  const { element } = widget.host;
  const { end } = widget;
  const updateQuestions = watchQuestions(widget, article);
  const registry = typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null;
  let ranges: [MarkName, Range][] = [];
  let opened: Range | null = null;

  function forget(): void {
    for (const [name, range] of ranges) registry?.get(name)?.delete(range);
    ranges = [];
  }

  function add(name: MarkName, range: Range): void {
    if (!registry) return;
    const root = range.startContainer.getRootNode() as Document | ShadowRoot;
    if (!root.adoptedStyleSheets.includes(highlightSheet)) root.adoptedStyleSheets.push(highlightSheet);
    if (!registry.has(name)) registry.set(name, new Highlight());
    registry.get(name)?.add(range);
  }

  function open(range: Range | null): void {
    if (opened) registry?.get('interline-open')?.delete(opened);
    opened = range;
    if (range) add('interline-open', range);
  }

  end.addEventListener('abort', () => {
    forget();
    open(null);
  });

  return {
    show(byBlock, content) {
      forget();
      highlightSheet.replaceSync(STYLE(getComputedStyle(element).getPropertyValue('--accent')));
      for (const [block, paragraphs] of byBlock)
        for (const thread of paragraphs.flatMap((paragraph) => paragraph.marks)) {
          const range = thread.quote && phraseRange(thread.quote, block, content);
          if (range) {
            const name = thread.kind === 'prompt' ? 'interline-question' : 'interline-phrase';
            ranges.push([name, range]);
            add(name, range);
          }
        }
      updateQuestions();
    },
    open,
    close: (range) => void (range === opened && open(null)),
  };
}

/** The range of a phrase in its block, or null. */
export function phraseRange(
  quote: NonNullable<PageParagraph['marks'][number]['quote']>,
  block: number,
  content: Content,
): Range | null {
  const found = findQuote(quote, content.blocks[block]?.text ?? '');
  return found && found.confidence >= SURE ? rangeOf({ block, ...found }, content) : null;
}

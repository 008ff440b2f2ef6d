/** Phrases inside a paragraph: described once, found again where they truly stand. Offsets are UTF-16 units of raw text. */
import { CONTEXT_LENGTH } from './describe.js';
import type { QuoteSelector } from './types.js';

/** The phrase `text.slice(start, end)` with its surroundings. */
export function describeQuote(text: string, start: number, end: number): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    start,
    end,
  };
}

/** Where the phrase stands in `text` now, with a confidence from 0 to 1, or null when it is gone. */
export function findQuote(
  quote: QuoteSelector,
  text: string,
): { start: number; end: number; confidence: number } | null {
  if (quote.exact === '') return null;
  const around = text.indexOf(quote.prefix + quote.exact + quote.suffix);
  const start = around >= 0 ? around + quote.prefix.length : text.indexOf(quote.exact);
  return start < 0 ? null : { start, end: start + quote.exact.length, confidence: around >= 0 ? 1 : 0.9 };
}

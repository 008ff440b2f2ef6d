/** The two texts of an alignment in the form that all stages use. */
import { contextOf, head, MAX_SELECTOR_TEXT, type Step } from './describe.js';
import { isTelling } from './telling.js';
import type { Text } from './text.js';
import type { ParagraphSelector } from './types.js';

/** An old or new block. `at` is its index in its whole text of `total` blocks; a side made from selectors has gaps. */
export interface Entry {
  at: number;
  total: number;
  hash: string;
  /** Normalised, at most `MAX_SELECTOR_TEXT` units. */
  text: string;
  id: string | undefined;
  /** Number of blocks with this text in its whole text, and which of them this is. */
  copies: number;
  copy: number;
  /** Adjacent normalised text, see `contextOf`. */
  context(step: Step): string;
  /** See `isTelling`. */
  tells(): boolean;
}

/** Computes `tells` on first use. */
function tellsOf(text: string): () => boolean {
  let tells: boolean | undefined;
  return () => (tells ??= isTelling(text));
}

/** All blocks of a text. */
export function entriesOfText({ blocks, texts, hashes, copies }: Text): Entry[] {
  const before: string[] = [];
  const after: string[] = [];
  return texts.map((text, at) => ({
    at,
    total: texts.length,
    hash: hashes[at]!,
    text: head(text, MAX_SELECTOR_TEXT),
    id: blocks[at]!.id,
    copies: copies[at]!.copies,
    copy: copies[at]!.copy,
    context: (step) => ((step < 0 ? before : after)[at] ??= contextOf(texts, at, step)),
    tells: tellsOf(text),
  }));
}

/** Only the blocks with a selector, by index; equal selectors share an entry. */
export function entriesOfSelectors(selectors: ParagraphSelector[]): { entries: Entry[]; entryOf: number[] } {
  const order = selectors.map((_, number) => number);
  order.sort((a, b) => {
    const [left, right] = [selectors[a]!, selectors[b]!];
    return left.index - right.index || (left.hash < right.hash ? -1 : Number(left.hash > right.hash));
  });
  const entries: Entry[] = [];
  const entryOf = new Array<number>(selectors.length);
  const known = new Map<string, number>();
  for (const number of order) {
    const { index, total, hash, text, id, prefix, suffix, copies = 1, copy = 0 } = selectors[number]!;
    const last = entries.at(-1);
    if (last?.at !== index || last.hash !== hash) {
      const context = (step: Step) => (step < 0 ? prefix : suffix);
      entries.push({
        at: index,
        total,
        hash,
        text: head(text, MAX_SELECTOR_TEXT),
        id,
        copies,
        copy,
        context,
        tells: tellsOf(text),
      });
      known.set(hash, (known.get(hash) ?? 0) + 1);
    }
    entryOf[number] = entries.length - 1;
  }
  for (const entry of entries) entry.copies = Math.max(entry.copies, known.get(entry.hash)!);
  return { entries, entryOf };
}

/** Aligns offsets with grapheme boundaries. */

/** Made on first use, as in `segmenters.ts`, which would cost the widget more bytes. */
let segmenter: Intl.Segmenter | undefined;

/** Longer than any grapheme in use; segmenting the whole text would be slow. */
const WINDOW = 64;

/** The start of the grapheme that contains `offset`; `offset` itself at a boundary. */
export function graphemeStart(text: string, offset: number): number {
  return boundary(text, offset)[0];
}

/** The end of the grapheme that contains `offset`; `offset` itself at a boundary. */
export function graphemeEnd(text: string, offset: number): number {
  return boundary(text, offset)[1];
}

function boundary(text: string, offset: number): [start: number, end: number] {
  if (offset <= 0) return [0, 0];
  if (offset >= text.length) return [text.length, text.length];
  const from = Math.max(0, offset - WINDOW);
  const { index, segment } = (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
    .segment(text.slice(from, offset + WINDOW))
    .containing(offset - from)!;
  const start = from + index;
  return start === offset ? [offset, offset] : [start, start + segment.length];
}

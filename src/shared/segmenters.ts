/** Segmenters of text, made on first use: making the first one takes 8 ms of CPU. */

let graphemes: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

/** Finds the boundaries of user-perceived characters. */
export function graphemeSegmenter(): Intl.Segmenter {
  return (graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
}

/** Finds the boundaries of words, also in scripts without spaces between them. */
export function wordSegmenter(): Intl.Segmenter {
  return (words ??= new Intl.Segmenter(undefined, { granularity: 'word' }));
}

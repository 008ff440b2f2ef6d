/** Shortens text for previews: by user-perceived characters, or by words; never inside one. */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** At most `length` user-perceived characters of the text on one line, with an ellipsis if shortened. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // Every grapheme has at least one code unit.
  if (line.length <= length) return line;
  let cut = '';
  let count = 0;
  for (const { segment } of graphemes.segment(line)) {
    count += 1;
    if (count > length) return cut.replace(/[\s.,;:…]+$/u, '') + '…';
    cut += segment;
  }
  return line;
}

/** The first `count` words; also for scripts without spaces. */
export function firstWords(text: string, count: number): { text: string; truncated: boolean } {
  const line = text.replace(/\s+/gu, ' ').trim();
  let seen = 0;
  for (const { index, segment, isWordLike } of words.segment(line)) {
    if (!isWordLike) continue;
    seen += 1;
    if (seen === count) {
      const end = index + segment.length;
      // Trailing punctuation does not count as truncated.
      const rest = line.slice(end);
      return /[\p{L}\p{N}]/u.test(rest)
        ? { text: line.slice(0, end), truncated: true }
        : { text: line, truncated: false };
    }
  }
  return { text: line, truncated: false };
}

/** Words with masked letters, `w*lrus`: compared with the entries of the same length and first letter. */
import { LETTER, MASK, SIGN, type Glyphs } from './glyphs.js';
import type { Entry } from './entry.js';
import { GAP, type Stretch } from './readings.js';

/** Shorter words could be anything. */
const SHORTEST = 4;
/** Maximum masked words per text, because each may be compared with many entries. */
const LOOKED_AT = 50;

export class MaskedWords {
  readonly #entries = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      if (entry.symbols.includes(GAP) || entry.shape.length < SHORTEST) continue;
      const key = `${entry.shape.length}:${entry.shape[0]}`;
      const same = this.#entries.get(key);
      if (same) same.push(entry);
      else this.#entries.set(key, [entry]);
    }
  }

  search(
    { kind, shape }: Glyphs,
    chunks: readonly Stretch[],
    add: (entry: Entry, from: number, to: number) => void,
  ): void {
    const masked = chunks.filter(({ start, end }) => isMasked(kind, start, end)).slice(0, LOOKED_AT);
    for (const { start, end } of masked) {
      for (const entry of this.#entries.get(`${end - start}:${shape[start]}`) ?? []) {
        const fits = entry.shape.every(
          (own, at) => own === shape[start + at] || ((kind[start + at] ?? 0) & MASK) !== 0,
        );
        if (fits) add(entry, start, end - 1);
      }
    }
  }
}

/** Whether it has only letters and masks, and no more masks than letters. */
function isMasked(kind: readonly number[], start: number, end: number): boolean {
  let masks = 0;
  for (let at = start; at < end; at += 1) {
    if (((kind[at] ?? 0) & MASK) !== 0) masks += 1;
    else if (((kind[at] ?? 0) & (LETTER | SIGN)) === 0) return false;
  }
  return masks > 0 && masks * 2 <= end - start && end - start >= SHORTEST;
}

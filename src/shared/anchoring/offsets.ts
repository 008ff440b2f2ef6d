/** Normalising with a way back: which raw characters each normalised one came from. */
import { foldCharacters, isUnspaced } from './normalise.js';

/** A normalised text; its unit i came from the raw units `starts[i]` up to `ends[i]`. */
export interface Traced {
  text: string;
  starts: number[];
  ends: number[];
}

/** A character with its marks, or a run of them that is invisible on its own. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Like `normalise`, except that characters which only join across others (Hangul jamo) stay apart. */
export function normaliseTraced(raw: string): Traced {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    const folded = foldCharacters(cluster);
    for (const character of folded) {
      const last = units.at(-1);
      if (/\s/.test(character)) {
        if (last !== undefined && last !== ' ' && !isUnspaced(last)) push(' ', index, end);
      } else if (character === '-' && last === '-') {
        ends[ends.length - 1] = end;
      } else {
        if (last === ' ' && isUnspaced(character)) pop();
        for (let unit = 0; unit < character.length; unit++) push(character.charAt(unit), index, end);
      }
    }
  }
  if (units.at(-1) === ' ') pop();
  return { text: units.join(''), starts, ends };

  function pop(): void {
    units.pop();
    starts.pop();
    ends.pop();
  }
}

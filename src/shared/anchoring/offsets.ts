/** Normalisation that keeps track of the raw position of each normalised character. */
import { foldCharacters, isUnspaced } from './normalise.js';

/** A normalised text; its unit i comes from the raw units `starts[i]` to `ends[i]` (exclusive). */
export interface Traced {
  text: string;
  starts: number[];
  ends: number[];
}

/** A character with its combining marks, or a run of marks alone. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** `normalise(raw)` with the raw position of every unit. */
export function normaliseTraced(raw: string): Traced {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (character: string, start: number, end: number) => {
    characters.push(character);
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  const dropSpace = () => {
    if (characters.at(-1) !== ' ') return;
    characters.pop();
    starts.pop();
    ends.pop();
  };
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    for (const character of foldCharacters(cluster)) {
      const last = characters.at(-1);
      if (/\s/.test(character)) {
        if (last !== undefined && last !== ' ' && !isUnspaced(last)) push(' ', index, end);
      } else if (character === '-' && last === '-') {
        ends[ends.length - 1] = end;
      } else {
        if (isUnspaced(character)) dropSpace();
        push(character, index, end);
      }
    }
  }
  dropSpace();
  return { text: characters.join(''), starts, ends };
}

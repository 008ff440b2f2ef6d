/** Reproducible random numbers, and generated languages. */

/** Random numbers from a seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** From 0 to 1, excluding 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ea', 'ai', 'ou'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'nd', 't', 'm', 'ck'];
/** Frequent words of any English text. */
const COMMON = 'the of and to in a that for on was with as by at from it has said after'.split(' ');

/** Words of one generated language: few are frequent and most are rare, as in any other. */
export class Language {
  private readonly vocabulary: string[];

  constructor(
    private readonly random: Random,
    size = 1500,
  ) {
    const words = new Set<string>();
    while (words.size < size) words.add(this.make(2 + random.below(2)));
    this.vocabulary = [...words];
  }

  private make(syllables: number): string {
    let word = '';
    for (let n = 0; n < syllables; n++) {
      word += this.random.pick(ONSETS) + this.random.pick(NUCLEI) + this.random.pick(CODAS);
    }
    return word;
  }

  word(): string {
    return this.vocabulary[Math.floor(this.vocabulary.length * this.random.next() ** 1.8)] ?? '';
  }

  name(): string {
    return capital(this.make(2));
  }

  /** Words as in a heading. */
  words(count: number): string {
    return Array.from({ length: count }, () =>
      this.random.chance(0.25) ? this.random.pick(COMMON) : this.word(),
    ).join(' ');
  }

  /** 8 to 19 words, sometimes with a number. */
  sentence(): string {
    const words = Array.from({ length: 8 + this.random.below(12) }, () => {
      if (this.random.chance(0.04)) return String(2 + this.random.below(900));
      return this.random.chance(0.4) ? this.random.pick(COMMON) : this.word();
    });
    return `${capital(words.join(' '))}.`;
  }
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

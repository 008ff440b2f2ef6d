/** Kinds of short lines: "7:04" and "7:13, updated 8:02" are of the same kind. */
import type { Entry } from './entries.js';
import { agreeInNumbers, shapeOf } from './telling.js';

const DIGIT = /\d/;

/** Numbers of lines of each kind in two texts, counted on first use. */
export class LineKinds {
  private counts: Map<string, number>[] | undefined;

  constructor(
    private readonly olds: Entry[],
    private readonly news: Entry[],
  ) {}

  /** Whether a line has a number and one of the texts has several lines that differ from it only in their numbers. */
  isNumbered(text: string): boolean {
    if (!DIGIT.test(text)) return false;
    this.counts ??= [countKinds(this.olds), countKinds(this.news)];
    const kind = kindOf(text);
    return this.counts.some((counts) => (counts.get(kind) ?? 0) > 1);
  }

  /** Whether both have numbered lines, and no one of one can be a line of the other. */
  differ(some: string[], others: string[]): boolean {
    const [a, b] = [some, others].map((texts) => texts.filter((text) => this.isNumbered(text))) as [
      string[],
      string[],
    ];
    return a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => !agreeInNumbers(one, other)));
  }
}

/** A line up to its first comma or bracket, without numbers: what follows was added later. */
function kindOf(text: string): string {
  return /^[^,;(]*/u.exec(shapeOf(text))![0].trimEnd();
}

function countKinds(entries: Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of entries) counts.set(kindOf(text), (counts.get(kindOf(text)) ?? 0) + 1);
  return counts;
}

/** Kinds of short lines: "7:04" and "7:13, updated 8:02" are of one kind. */
import type { Entry } from './entries.js';
import { shapeOf } from './telling.js';

/** A line up to its first comma or bracket, numbers left out: what follows was added to it. */
export function kindOf(text: string): string {
  return /^[^,;(]*/u.exec(shapeOf(text))![0].trimEnd();
}

/** How many lines there are of each kind. */
export function countKinds(entries: Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of entries) counts.set(kindOf(text), (counts.get(kindOf(text)) ?? 0) + 1);
  return counts;
}

/** Types of an alignment's results: matches and ranges of the two texts. */
import type { PlacementMethod } from './types.js';

/** Match of an old entry. `parts` are further blocks that contain a part of it. */
export interface Matched {
  block: number;
  method: PlacementMethod;
  confidence: number;
  parts?: number[];
}

/** A range of both texts; the `To` ends are exclusive. */
export interface Range {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Blocks between two matched ones; both ends are exclusive. */
export interface Gap {
  from: number;
  to: number;
}

/** Blocks of each side above or below all entries. */
export interface Frame {
  olds: ReadonlySet<number>;
  news: ReadonlySet<number>;
}

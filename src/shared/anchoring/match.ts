/** What an alignment says: where an entry is, and parts of the two texts. */
import type { PlacementMethod } from './types.js';

/** Where an old entry is now. `parts` are further blocks that contain a part of it. */
export interface Matched {
  block: number;
  method: PlacementMethod;
  confidence: number;
  parts?: number[];
}

/** A part of both texts; `To` is the position after its end. */
export interface Range {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Blocks between two matched ones: after `from`, before `to`. */
export interface Gap {
  from: number;
  to: number;
}

/** Blocks of each side that are above or below all entries. */
export interface Frame {
  olds: ReadonlySet<number>;
  news: ReadonlySet<number>;
}

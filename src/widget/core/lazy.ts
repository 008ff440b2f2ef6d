/**
 * The parts that come when they are needed. A page at rest carries the badges only; reading loads the list and the
 * popover, taking part loads the rest. The entry tells how to load them, so that no part has to import the others.
 */
import type * as Relocation from '../article/relocation.js';
import type * as Reading from '../reading.js';
import type * as Small from '../small/index.js';
import type * as Manage from '../manage/index.js';
import type * as Write from '../write/index.js';
import type * as Live from './live.js';

export interface Parts {
  /** The list, the popover of a badge, the marks on phrases and the chip of a selection. */
  reading: () => Promise<typeof Reading>;
  /** News from elsewhere while the page is open. */
  live: () => Promise<typeof Live>;
  /** The thread panel, composers and votes. */
  write: () => Promise<typeof Write>;
  /** Menus and dialogs, and what edits made of threads. */
  manage: () => Promise<typeof Manage>;
  /** Finding paragraphs again in a page that differs from the known revision. */
  relocation: () => Promise<typeof Relocation>;
  /** What the small elements of listing pages show. */
  small: () => Promise<typeof Small>;
}

/** Filled by the entry, before any element starts. */
export const load = {} as Parts;

/** Where the window has room for a thread panel: next to its paragraph, under it, or as a sheet from the bottom. */
import type { Column } from './geometry.js';

export type PanelPlacement = 'beside' | 'under' | 'sheet';

/** Narrower windows are phones; pixels. */
const PHONE = 700;
/** Room next to the column that the panel needs; pixels. */
export const ROOM = 330;

/** Which placement the window allows now. */
export function placementFor(column: Column): PanelPlacement {
  if (document.documentElement.clientWidth < PHONE) return 'sheet';
  return Math.max(column.freeLeft, column.freeRight) >= ROOM ? 'beside' : 'under';
}

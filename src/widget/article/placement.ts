/**
 * Chooses the placement of a thread panel by the window's size: next to its paragraph, under it, or as a bottom sheet.
 */
import type { Column } from './geometry.js';

export type PanelPlacement = 'beside' | 'under' | 'sheet';

/** Windows narrower than this count as phones; pixels. */
const PHONE = 700;
/** Room that the panel needs next to the column; pixels. */
export const ROOM = 330;

/** The placement that the window allows now. */
export function placementFor(column: Column): PanelPlacement {
  if (document.documentElement.clientWidth < PHONE) return 'sheet';
  return Math.max(column.freeLeft, column.freeRight) >= ROOM ? 'beside' : 'under';
}

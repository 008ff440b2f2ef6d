/**
 * The parts that come when they are needed. A page at rest carries the badges only; reading loads the list and the
 * popover, taking part loads the rest.
 */

/** The list, the popover of a badge, the marks on phrases and the chip of a selection. */
export function reading(): Promise<typeof import('../reading.js')> {
  return import('../reading.js');
}

/** News from elsewhere while the page is open. */
export function live(): Promise<typeof import('./live.js')> {
  return import('./live.js');
}

/** The thread panel, composers, votes, menus and dialogs. */
export function write(): Promise<typeof import('../write/index.js')> {
  return import('../write/index.js');
}

/** How panels share the margin. Pure arithmetic: nothing here knows of the page. */

/** Something that wants to begin at `top` and is `height` tall; pixels. */
export interface Wish {
  top: number;
  height: number;
}

/**
 * Tops for `wishes` such that none overlaps another and all keep at least `gap` between them, in the order of their
 * wishes. The one at index `fixed` keeps its place; those above it are pushed up and those below it down, and only
 * as far as they must. Nothing begins above `floor`, even if `fixed` has to give way for that.
 */
export function resolveOverlaps(
  wishes: readonly Wish[],
  fixed: number,
  gap: number,
  floor: number,
): number[] {
  const order = wishes
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => a.top - b.top || a.index - b.index);
  const start = Math.max(
    0,
    order.findIndex(({ index }) => index === fixed),
  );
  for (let at = start - 1; at >= 0; at--) {
    const [item, below] = [order[at], order[at + 1]];
    if (item && below) item.top = Math.min(item.top, below.top - gap - item.height);
  }
  let free = floor;
  const tops: number[] = [];
  for (const { top, height, index } of order) {
    const settled = Math.max(top, free);
    tops[index] = settled;
    free = settled + height + gap;
  }
  return tops;
}

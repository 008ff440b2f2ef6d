/** Positions of panels that share the margin; pure arithmetic without the DOM. */

/** A wish to begin at `top`, with height `height`; pixels. */
export interface Wish {
  top: number;
  height: number;
}

/**
 * Tops for `wishes` so that none overlap and all keep at least `gap` between them, in the order of their wishes. The
 * one at index `fixed` keeps its place; those above are pushed up and those below down, only as far as necessary.
 * Nothing begins above `floor`, even if `fixed` must move.
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

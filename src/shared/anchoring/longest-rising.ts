/** Longest increasing subsequence, for the largest set of pairs that kept their order. */

/** Positions of a longest strictly increasing subsequence (patience sorting: Schensted 1961, Fredman 1975; n log n). */
export function longestRising(values: number[]): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = at;
  });
  const rising: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) rising.push(at);
  return rising.reverse();
}

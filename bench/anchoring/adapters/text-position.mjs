// Baseline: character offsets into the article's text (only W3C TextPositionSelector, from which
// recogito/text-annotator restores).
export function anchorParagraphs(o) {
  let p = 0;
  return o.map((s) => {
    const r = { start: p, end: p + s.length };
    p += s.length + 1;
    return r;
  });
}
export function resolve(sel, n) {
  const st = [];
  let p = 0;
  for (const s of n) {
    st.push(p);
    p += s.length + 1;
  }
  return sel.map(({ start, end }) => {
    let best = -1,
      o = 0;
    for (let j = 0; j < n.length; j++) {
      const v = Math.min(end, st[j] + n[j].length) - Math.max(start, st[j]);
      if (v > o) {
        o = v;
        best = j;
      }
    }
    return best;
  });
}

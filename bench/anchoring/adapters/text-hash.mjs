// Baseline (c): a hash of the paragraph's normalised text; of several identical paragraphs the n-th stays the n-th.
import { createHash } from 'node:crypto';
const h = (s) =>
  createHash('sha256')
    .update(s.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .digest('base64')
    .slice(0, 16);
export function anchorParagraphs(o) {
  const c = {};
  return o.map((s) => {
    const k = h(s);
    c[k] = (c[k] || 0) + 1;
    return { h: k, n: c[k] };
  });
}
export function resolve(sel, n) {
  const at = new Map();
  n.forEach((s, j) => {
    const k = h(s);
    const l = at.get(k);
    if (l) l.push(j);
    else at.set(k, [j]);
  });
  return sel.map((s) => at.get(s.h)?.[s.n - 1] ?? -1);
}

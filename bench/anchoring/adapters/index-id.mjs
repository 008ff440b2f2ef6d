// Baseline (b): the paragraph's index is its id (SideComments' data-section-id numbered by the template, most custom
// widgets).
export const anchorParagraphs = (o) => o.map((_, i) => ({ i }));
export const resolve = (sel, n) => sel.map((s) => (s.i < n.length ? s.i : -1));

// Baseline (b): the paragraph's ordinal number is its id (SideComments' data-section-id numbered by the template, most home-made widgets).
export const anchorParagraphs = (o) => o.map((_, i) => ({ i }));
export const resolve = (sel, n) => sel.map((s) => (s.i < n.length ? s.i : -1));

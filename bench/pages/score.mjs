/**
 * Scores how much of the articles in saved pages an extractor finds, and how much else. A page is a line of JSON:
 * `name`, `html`, `title`, `expected` (the article's paragraphs of at least a sentence) and `article` (all of it in
 * order: a number is an index into `expected`, a string is text that is neither expected nor foreign).
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A block whose length differs at most this much from a paragraph's can still be that paragraph. */
const NEAR = 0.8;
/**
 * Length of the pieces by which a block of several paragraphs is compared, and the share of matching pieces that makes
 * it part of the article.
 */
const PIECE = 30;
const MOSTLY = 0.4;

/** The pages of a `.jsonl.gz` file. */
export function readPages(file) {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

/** The key for comparing texts: letters and digits, lower case. */
function keyOf(text) {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Number of paragraphs found and of foreign blocks among one page's blocks. */
export function scorePage(page, texts) {
  const keys = texts.map(keyOf);
  const known = new Set(keys);
  const isNear = (long, short) => long.includes(short) && short.length / long.length > NEAR;
  const found = page.expected.filter((text) => {
    const key = keyOf(text);
    return known.has(key) || keys.some((other) => isNear(other, key) || isNear(key, other));
  });
  const article = keyOf(page.article.map((part) => page.expected[part] ?? part).join(''));
  const title = keyOf(page.title);
  const isTitle = (key) =>
    key === title ||
    (title.length > 15 &&
      (title.includes(key) || key.includes(title)) &&
      Math.abs(key.length - title.length) < 25);
  const foreign = keys.filter(
    (key) => key && !article.includes(key) && !isTitle(key) && !isMostly(key, article),
  );
  return {
    name: page.name,
    expected: page.expected.length,
    found: found.length,
    blocks: texts.length,
    foreign: foreign.length,
  };
}

function isMostly(key, article) {
  if (key.length < 2 * PIECE) return false;
  const pieces = Array.from({ length: Math.floor(key.length / PIECE) }, (_, at) =>
    key.slice(at * PIECE, (at + 1) * PIECE),
  );
  return pieces.filter((piece) => article.includes(piece)).length / pieces.length >= MOSTLY;
}

/** Totals of many pages. */
export function summarise(scores) {
  const recalls = scores.map(({ found, expected }) => found / expected);
  const shares = scores
    .map(({ foreign, blocks }) => (blocks ? foreign / blocks : 0))
    .toSorted((a, b) => a - b);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  return {
    pages: scores.length,
    'recall, mean': percent(mean(recalls)),
    'pages >= 95 %': recalls.filter((recall) => recall >= 0.95).length,
    'pages < 50 %': recalls.filter((recall) => recall < 0.5).length,
    'foreign blocks, mean': percent(mean(shares)),
    'foreign, median': percent(shares[Math.floor(shares.length / 2)]),
    'foreign, p90': percent(shares[Math.floor(shares.length * 0.9)]),
  };
}

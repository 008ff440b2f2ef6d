/**
 * Worst-case inputs: ten thousand paragraphs against ten thousand similar ones. Prints the milliseconds and megabytes
 * that `relocate` needs for each; the target is two seconds. Bundled by scripts/bench-anchoring.mjs.
 */
import { performance } from 'node:perf_hooks';
import { describe, relocate } from '../../src/shared/anchoring/index.ts';

const SIZE = 10_000;
const WORDS =
  'the mayor said on monday that bus line seven will stop at river park until winter comes back again'.split(
    ' ',
  );

let state = 1;
/** A reproducible random number below `limit` (xorshift, 32 bits). */
function random(limit) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}

const prose = (words) =>
  Array.from({ length: words }, () => WORDS[random(WORDS.length)] + random(400)).join(' ');
const many = (make) => Array.from({ length: SIZE }, (_, number) => make(number));
const edit = (text) => {
  const words = text.split(' ');
  for (let times = 0; times < 4; times++) words[random(words.length)] = 'edited' + random(1000);
  return words.join(' ');
};
const sentence = prose(30);
const original = many(() => prose(30));

const CASES = {
  'short look-alikes': [many((n) => `Entry ${n} of the log`), many((n) => `Entry ${n + SIZE} of the log`)],
  'long near twins': [many((n) => `${sentence} ${n}`), many((n) => `${sentence} ${n + SIZE}`)],
  'long twins, each edited': [
    many((n) => `${sentence} number ${n}`),
    many((n) => edit(`${sentence} number ${n}`)),
  ],
  'random prose, edited': [original, original.map(edit)],
  'random prose, all new': [original, many(() => prose(30))],
  'one text, ten thousand times': [many(() => sentence), many(() => sentence)],
  'one text, edited everywhere': [many(() => sentence), many(() => edit(sentence))],
};

const blocksOf = (texts) => texts.map((text, index) => ({ index, tag: 'p', text }));
const rows = Object.entries(CASES).map(([name, [before, after]]) => {
  const [olds, news] = [blocksOf(before), blocksOf(after)];
  const selectors = describe(olds);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const placed = relocate(selectors, news, olds).filter((placement) => placement.block !== null).length;
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return {
    case: name,
    ms: Math.round(wall),
    'ms of CPU': Math.round((user + system) / 1000),
    placed,
    'MB held': Math.round(process.memoryUsage().rss / 2 ** 20),
  };
});
console.table(rows);

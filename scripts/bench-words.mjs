/** `npm run bench:words`: measures the search for 10,000 words in a comment of 10,000 characters. Prints milliseconds. */
import './node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, prepare } from './workspace.mjs';

const ENTRIES = 10_000;
const LENGTH = 10_000;
const ROUNDS = 300;

await prepare();
const { WordMatcher } = await import(
  pathToFileURL(join(ROOT, 'dist/features/moderation/words/matcher.js')).href
);

const random = ((state) => (below) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
})(1);
const word = () => Array.from({ length: 4 + random(9) }, () => String.fromCharCode(97 + random(26))).join('');
const entries = Array.from({ length: ENTRIES }, (_, at) => ({
  ...{ id: String(at), list: 'banned', prefix: at % 3 === 0 },
  text: at % 5 === 0 ? `${word()} ${word()}` : word(),
}));
const prose =
  'the bus was late again and nobody asked the driver why, so the council met in the library on an evening that suited none of the people who live near the market '.repeat(
    100,
  );

const started = process.cpuUsage();
const steps = WordMatcher.build(entries);
let [step, longest] = [{}, 0];
while (!step.done) {
  const before = performance.now();
  step = steps.next();
  longest = Math.max(longest, performance.now() - before);
}
const matcher = step.value;
console.log(
  `compiling ${ENTRIES} entries: ${(process.cpuUsage(started).user / 1000).toFixed(0)} ms of CPU, longest step ${longest.toFixed(1)} ms`,
);
for (const [name, text] of Object.entries({
  prose,
  'letters with blanks': 'w a l r u s '.repeat(LENGTH),
  'signs for letters': 'w@l-ru$ '.repeat(LENGTH),
  'one letter': 'a'.repeat(LENGTH),
  masks: 'f**k '.repeat(LENGTH),
  'another script': '图书馆里讨论了'.repeat(LENGTH),
})) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    matcher.find(text.slice(0, LENGTH));
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor(times.length * part)].toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, fastest ${at(0)} ms, 95 of 100 within ${at(0.95)} ms`);
}

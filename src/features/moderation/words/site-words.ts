/** Finds a site's words; they are compiled once per version of the list. */
import { setImmediate as pause } from 'node:timers/promises';
import type { SiteWord } from '../../../access/site.js';
import { WordMatcher, type Match } from './matcher.js';

/** Ten thousand long words take most of a second, so other requests get a turn this often; milliseconds. */
const SLICE = 5;

const compiled = new WeakMap<readonly SiteWord[], Promise<WordMatcher>>();

export async function findWords(words: readonly SiteWord[], text: string): Promise<Match[]> {
  let matcher = compiled.get(words);
  if (!matcher) compiled.set(words, (matcher = compile(words)));
  return (await matcher).find(text);
}

async function compile(words: readonly SiteWord[]): Promise<WordMatcher> {
  const steps = WordMatcher.build(words);
  let since = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - since > SLICE) {
      await pause();
      since = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

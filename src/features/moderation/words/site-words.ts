/** Compiles a site's words once per version of its list. */
import type { SiteWord } from '../../../access/site.js';
import { WordMatcher, type Match } from './matcher.js';

const compiled = new WeakMap<readonly SiteWord[], WordMatcher>();

export function findWords(words: readonly SiteWord[], text: string): Match[] {
  let matcher = compiled.get(words);
  if (!matcher) compiled.set(words, (matcher = new WordMatcher(words)));
  return matcher.find(text);
}

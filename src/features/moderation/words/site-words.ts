/** A site's words, compiled once for as long as its list stays as it is. */
import type { SiteWord } from '../../../access/site.js';
import { WordMatcher, type Match } from './matcher.js';

const compiled = new WeakMap<readonly SiteWord[], WordMatcher>();

export function findWords(words: readonly SiteWord[], text: string): Match[] {
  let matcher = compiled.get(words);
  if (!matcher) compiled.set(words, (matcher = new WordMatcher(words)));
  return matcher.find(text);
}

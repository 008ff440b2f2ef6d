/** What changed between two versions of a paragraph, word by word. */
import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Also right for scripts that put no spaces between words. */
const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Texts with more changed words than this are shown one after the other: more marks are unreadable. */
const MAX_CHANGES = 400;

/** The old text with what was removed and added, in reading order; both texts whole when they have little in common. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter, maxEditLength: MAX_CHANGES });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

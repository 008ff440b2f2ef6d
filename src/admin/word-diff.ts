/** Word-by-word difference between two versions of a paragraph. */
import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Also correct for scripts without spaces between words. */
const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Above this number of changed words, the texts are shown one after the other, because more marks are unreadable. */
const MAX_CHANGES = 400;

/** The old text with removed and added words in reading order; both texts as a whole if they have little in common. */
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

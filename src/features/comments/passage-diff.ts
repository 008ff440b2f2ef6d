/** What an edit changed in a passage, word by word, for readers to see. */
import { diffWordsWithSpace } from 'diff';
import type { DiffPart } from '../../shared/contract.js';

/** Also right for scripts that put no spaces between words. */
const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Beyond this many changed words the two texts are shown one after the other: no reader follows more marks. */
const MAX_CHANGES = 400;

/** The old text with what came and went, in reading order; both texts whole when they have little in common. */
export function passageDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ change: 'same', text: before }];
  const changes = diffWordsWithSpace(before, after, { intlSegmenter, maxEditLength: MAX_CHANGES });
  if (!changes) {
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

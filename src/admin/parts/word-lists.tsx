/** What the parts of the view of words share. */
import { WORD_LISTS } from '../../shared/enums.js';
import { text } from '../text/en.js';

const words = text.wordsView;

/** Does something to the words and says so; false where it failed. */
export type Act = (doIt: () => Promise<unknown>, done: string) => Promise<boolean>;

export function ListOptions() {
  return (
    <>
      {WORD_LISTS.map((list) => (
        <option key={list} value={list}>
          {words.lists[list]}
        </option>
      ))}
    </>
  );
}

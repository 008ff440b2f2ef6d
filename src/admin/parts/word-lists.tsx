/** Shared by the parts of the words view. */
import { WORD_LISTS } from '../../shared/enums.js';
import { later } from '../language.js';

const words = later.wordsView;

/** Runs a change of words and shows a message; false if it failed. */
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

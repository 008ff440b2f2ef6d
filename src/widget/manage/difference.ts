/** A passage then and now, with the words that came and went marked for eyes and ears. */
import type { DiffPart } from '../../shared/contract.js';
import { el, type Child } from '../core/build.js';
import type { EditWords } from './messages.js';

/** Unchanged text longer than this is cut to what is next to a change; in characters. */
const LONG = 160;
const BESIDE = 60;

/** The old text with what went, and the new one (null: there is none) with what came. */
export function difference(parts: DiffPart[], words: EditWords, gone = false): HTMLElement {
  const { t } = words;
  return el(
    'div',
    { class: 'difference' },
    version(t('then'), 'removed', parts, words),
    !gone && version(t('now'), 'added', parts, words),
  );
}

function version(
  title: string,
  shows: 'removed' | 'added',
  parts: DiffPart[],
  { t }: EditWords,
): HTMLElement {
  const own = parts.filter(({ change }) => change === 'same' || change === shows);
  const isWhole = own.length === 1;
  return el(
    'div',
    { class: 'version' },
    el('b', {}, title),
    el(
      'p',
      { dir: 'auto' },
      ...own.map(({ change, text }, at): Child => {
        if (change === 'same') return isWhole ? text : beside(text, at > 0, at < own.length - 1);
        return el(
          change === 'removed' ? 'del' : 'ins',
          {},
          el('span', { class: 'unseen' }, `[${t(change === 'removed' ? 'removed_words' : 'added_words')}: `),
          text,
          el('span', { class: 'unseen' }, ` ${t('end_of_change')}] `),
        );
      }),
    ),
  );
}

/** As much unchanged text as shows where the changes are. */
function beside(text: string, before: boolean, after: boolean): string {
  if (text.length <= LONG) return text;
  const head = before ? text.slice(0, text.indexOf(' ', BESIDE) + 1 || BESIDE) : '';
  const tail = after ? text.slice(text.lastIndexOf(' ', text.length - BESIDE) + 1) : '';
  return `${head}… ${tail}`;
}

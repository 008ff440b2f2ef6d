/** A passage then and now, with removed and added words marked, also for screen readers. */
import type { DiffPart } from '../../shared/contract.js';
import { el, type Child } from '../core/build.js';
import type { EditWords } from './messages.js';

/** Unchanged text longer than this is shortened to the parts next to changes; characters. */
const LONG = 160;
const BESIDE = 60;

/** The old text with removed words, and the new one (null if there is none) with added words. */
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

/** The unchanged text next to changes. */
function beside(text: string, before: boolean, after: boolean): string {
  if (text.length <= LONG) return text;
  const head = before ? text.slice(0, text.indexOf(' ', BESIDE) + 1 || BESIDE) : '';
  const tail = after ? text.slice(text.lastIndexOf(' ', text.length - BESIDE) + 1) : '';
  return `${head}… ${tail}`;
}

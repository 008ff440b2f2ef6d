/** The list's place when the service did not answer. */
import type { Words } from '../../shared/i18n/words.js';
import { button, el } from '../core/build.js';
import { addStyle } from '../core/sheets.js';
import style from '../style/reading.css';

/** One quiet line, and another try. */
export function failure({
  shadowRoot,
  words,
  retry,
}: {
  shadowRoot: ShadowRoot;
  words: Words;
  retry: () => void;
}): HTMLElement {
  addStyle(shadowRoot, style);
  return el(
    'p',
    { class: 'notice quiet' },
    words.t('load_failed'),
    button({ class: 'link' }, retry, words.t('retry')),
  );
}

/** Loads the words of the page's language: the wanted one, else English. */
import type { MessageKey } from '../../shared/i18n/en.js';
import { localeOf } from '../../shared/i18n/locales.js';
import { createWords, type Words } from '../../shared/i18n/words.js';

/** Words for `wanted` (a `lang` attribute), the page's language or the browser's, in this order. */
export async function loadWords(wanted: string | null): Promise<Words> {
  for (const tag of [wanted, document.documentElement.lang, navigator.language, 'en']) {
    const load = localeOf(tag ?? '');
    if (!tag || !load) continue;
    try {
      return createWords<MessageKey>(Intl.getCanonicalLocales(tag)[0] ?? 'en', (await load()).catalogue);
    } catch {
      // A malformed tag or a chunk that did not arrive: the next language may do.
    }
  }
  throw new Error('no language could be loaded');
}

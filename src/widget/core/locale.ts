/** Loads the words of the page's language: the wanted one, else English. */
import type { MessageKey } from '../../shared/i18n/en.js';
import { languageOf, localeOf } from '../../shared/i18n/locales.js';
import { createWords, type Words } from '../../shared/i18n/words.js';

/** Words for `wanted` (a `lang` attribute), the page's language or the browser's, in this order. */
export async function loadWords(wanted: string | null): Promise<Words> {
  for (const tag of [wanted, document.documentElement.lang, navigator.language, 'en']) {
    const load = localeOf(tag ?? '');
    if (!tag || !load) continue;
    try {
      const { catalogue } = await load();
      // Dates and numbers are the reader's region's, where they read this language.
      const { locale } = new Intl.NumberFormat().resolvedOptions();
      const regional = languageOf(locale) === languageOf(tag) ? locale : tag;
      return createWords<MessageKey>(Intl.getCanonicalLocales(regional)[0] ?? 'en', catalogue);
    } catch {
      // A malformed tag or a chunk that did not arrive: the next language may do.
    }
  }
  throw new Error('no language could be loaded');
}

/** Loads the catalogue of the page's language, with fallbacks up to English. */
import type { MessageKey } from '../../shared/i18n/en.js';
import { languageOf } from '../../shared/i18n/language.js';
import { localeOf } from '../../shared/i18n/locales.js';
import { createWords, type Words } from '../../shared/i18n/words.js';

/** Catalogue for `wanted` (a `lang` attribute), the page's language or the browser's, in this order. */
export async function loadWords(wanted: string | null): Promise<Words> {
  for (const tag of [wanted, document.documentElement.lang, navigator.language, 'en']) {
    const load = localeOf(tag ?? '');
    if (!tag || !load) continue;
    try {
      const { catalogue } = await load();
      // Dates and numbers use the reader's region if its language is the same.
      const { locale } = new Intl.NumberFormat().resolvedOptions();
      const regional = languageOf(locale) === languageOf(tag) ? locale : tag;
      return createWords<MessageKey>(Intl.getCanonicalLocales(regional)[0] ?? 'en', catalogue);
    } catch {
      // A malformed tag or a chunk that failed to load: try the next language.
    }
  }
  throw new Error('no language could be loaded');
}

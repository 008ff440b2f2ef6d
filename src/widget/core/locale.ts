/** Loads the words of the page's language: the wanted one, else English. */
import type { Catalogue } from '../../shared/i18n/en.js';
import { createWords, type Words } from '../../shared/i18n/words.js';

/** One chunk a locale, so that a page carries one. */
const CATALOGUES: Record<string, () => Promise<Catalogue>> = {
  en: async () => (await import('../../shared/i18n/en.js')).en,
  de: async () => (await import('../../shared/i18n/de.js')).de,
  ar: async () => (await import('../../shared/i18n/ar.js')).ar,
  fa: async () => (await import('../../shared/i18n/fa.js')).fa,
  nl: async () => (await import('../../shared/i18n/nl.js')).nl,
  pl: async () => (await import('../../shared/i18n/pl.js')).pl,
  ru: async () => (await import('../../shared/i18n/ru.js')).ru,
  he: async () => (await import('../../shared/i18n/he.js')).he,
  hi: async () => (await import('../../shared/i18n/hi.js')).hi,
  ja: async () => (await import('../../shared/i18n/ja.js')).ja,
  zh: async () => (await import('../../shared/i18n/zh.js')).zh,
};

/** Words for `wanted` (a `lang` attribute), the page's language or the browser's, in this order. */
export async function loadWords(wanted: string | null): Promise<Words> {
  for (const tag of [wanted, document.documentElement.lang, navigator.language, 'en']) {
    const load = tag ? CATALOGUES[tag.toLowerCase().split('-')[0] ?? ''] : undefined;
    if (!tag || !load) continue;
    try {
      return createWords(Intl.getCanonicalLocales(tag)[0] ?? 'en', await load());
    } catch {
      // A malformed tag or a chunk that did not arrive: the next language may do.
    }
  }
  throw new Error('no language could be loaded');
}

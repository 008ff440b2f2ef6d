/** Loads the words of the page's language: the wanted one, else English. */
import type { EditCatalogue } from '../../shared/i18n/edits/en.js';
import type { Catalogue } from '../../shared/i18n/en.js';
import type { NewsroomCatalogue } from '../../shared/i18n/newsroom/en.js';
import { createWords, type Words } from '../../shared/i18n/words.js';

export interface Locale {
  catalogue: Catalogue;
  edits: () => Promise<{ edits: EditCatalogue }>;
  newsroom: () => Promise<{ newsroom: NewsroomCatalogue }>;
}

/** Every language the widget speaks, each a chunk, so that a page carries one. */
const LOCALES: Record<string, () => Promise<Locale>> = {
  en: () => import('../../shared/i18n/en.js'),
  de: () => import('../../shared/i18n/de.js'),
  ar: () => import('../../shared/i18n/ar.js'),
  fa: () => import('../../shared/i18n/fa.js'),
  es: () => import('../../shared/i18n/es.js'),
  fr: () => import('../../shared/i18n/fr.js'),
  it: () => import('../../shared/i18n/it.js'),
  nl: () => import('../../shared/i18n/nl.js'),
  pl: () => import('../../shared/i18n/pl.js'),
  pt: () => import('../../shared/i18n/pt.js'),
  ru: () => import('../../shared/i18n/ru.js'),
  he: () => import('../../shared/i18n/he.js'),
  hi: () => import('../../shared/i18n/hi.js'),
  ja: () => import('../../shared/i18n/ja.js'),
  zh: () => import('../../shared/i18n/zh.js'),
};

/** The locale of a language tag, if the widget speaks its language. */
export function localeOf(tag: string): (() => Promise<Locale>) | undefined {
  return LOCALES[tag.toLowerCase().split('-')[0] ?? ''];
}

/** Words for `wanted` (a `lang` attribute), the page's language or the browser's, in this order. */
export async function loadWords(wanted: string | null): Promise<Words> {
  for (const tag of [wanted, document.documentElement.lang, navigator.language, 'en']) {
    const load = localeOf(tag ?? '');
    if (!tag || !load) continue;
    try {
      return createWords(Intl.getCanonicalLocales(tag)[0] ?? 'en', (await load()).catalogue);
    } catch {
      // A malformed tag or a chunk that did not arrive: the next language may do.
    }
  }
  throw new Error('no language could be loaded');
}

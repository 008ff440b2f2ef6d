/** The sentences about edits, in the language the widget speaks. */
import type { EditCatalogue, EditKey } from '../../shared/i18n/edits/en.js';
import { createWords, type Words } from '../../shared/i18n/words.js';
import type { Session } from '../core/session.js';
import { explain } from '../write/problems.js';

export type EditWords = Words<EditKey>;

/** One chunk a locale; whoever speaks another language than these was given English before. */
const CATALOGUES: Record<string, () => Promise<EditCatalogue>> = {
  de: async () => (await import('../../shared/i18n/edits/de.js')).de,
  ar: async () => (await import('../../shared/i18n/edits/ar.js')).ar,
  fa: async () => (await import('../../shared/i18n/edits/fa.js')).fa,
  nl: async () => (await import('../../shared/i18n/edits/nl.js')).nl,
  pl: async () => (await import('../../shared/i18n/edits/pl.js')).pl,
  ru: async () => (await import('../../shared/i18n/edits/ru.js')).ru,
  he: async () => (await import('../../shared/i18n/edits/he.js')).he,
  hi: async () => (await import('../../shared/i18n/edits/hi.js')).hi,
  ja: async () => (await import('../../shared/i18n/edits/ja.js')).ja,
  zh: async () => (await import('../../shared/i18n/edits/zh.js')).zh,
};

/** Words for what edits make of threads. */
export async function editWords({ words }: Session): Promise<EditWords> {
  const load = CATALOGUES[words.locale.split('-')[0] ?? ''];
  return createWords(words.locale, await (load?.() ?? (await import('../../shared/i18n/edits/en.js')).en));
}

/** What went wrong, in the words of edits where they have some. */
export function explainEdit(session: Session, words: EditWords, error: unknown): string {
  const code = error instanceof Object && 'code' in error ? String(error.code) : '';
  return words.find('problem_' + code) ?? explain(session, error);
}

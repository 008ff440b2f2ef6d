/** Translations of the HTML fragment, from the widget's catalogues. */
import type { EditKey } from '../../../shared/i18n/later/en.js';
import type { MessageKey } from '../../../shared/i18n/en.js';
import { languageOf } from '../../../shared/i18n/language.js';
import { localeOf } from '../../../shared/i18n/locales.js';
import { createWords, type Words } from '../../../shared/i18n/words.js';

export interface FragmentWords extends Words {
  edits: Words<EditKey>;
  /** Long date and time; in UTC, because the reader's time zone is unknown. */
  time: (iso: string) => string;
}

/** By language, so that it has at most one entry per catalogue. */
const known = new Map<string, Promise<FragmentWords>>();

/** The fragment's language for a language tag; English if there is no catalogue for it. */
export function fragmentLanguage(tag: string): string {
  return localeOf(tag) ? languageOf(tag) : 'en';
}

/** Words for a language tag. */
export function loadFragmentWords(tag: string): Promise<FragmentWords> {
  const language = fragmentLanguage(tag);
  let words = known.get(language);
  if (!words) known.set(language, (words = load(language)));
  return words;
}

async function load(language: string): Promise<FragmentWords> {
  const locale = await localeOf(language)?.();
  if (!locale) throw new Error('no locale for ' + language);
  const dates = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  return {
    ...createWords<MessageKey>(language, locale.catalogue),
    edits: createWords(language, (await locale.later()).edits),
    time: (iso) => dates.format(new Date(iso)),
  };
}

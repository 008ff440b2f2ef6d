/** Every language there is, each a module of its own, so that a page loads one. */
import { LOCALES } from '../../generated/locales.js';
import type { Catalogue } from './en.js';
import type { EditCatalogue, MattersCatalogue, NewsroomCatalogue, ProblemCatalogue } from './later/en.js';

export interface Locale {
  catalogue: Catalogue;
  later: () => Promise<{
    edits: EditCatalogue;
    matters: MattersCatalogue;
    newsroom: NewsroomCatalogue;
    problems: ProblemCatalogue;
  }>;
}

/** The languages that have a file here; `scripts/locales.mjs` lists them. */
const locales: Record<string, () => Promise<Locale>> = LOCALES;

/** The part of a language tag that names the language: `de` of `de-AT`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** The locale of a language tag, if its language is among them. */
export function localeOf(tag: string): (() => Promise<Locale>) | undefined {
  const language = languageOf(tag);
  return Object.hasOwn(locales, language) ? locales[language] : undefined;
}

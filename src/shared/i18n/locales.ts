/** Every language there is, each a module of its own, so that a page carries one. */
import type { EditCatalogue } from './edits/en.js';
import type { Catalogue } from './en.js';
import type { NewsroomCatalogue } from './newsroom/en.js';
import type { ProblemCatalogue } from './problems/en.js';

export interface Locale {
  catalogue: Catalogue;
  edits: () => Promise<{ edits: EditCatalogue }>;
  newsroom: () => Promise<{ newsroom: NewsroomCatalogue }>;
  problems: () => Promise<{ problems: ProblemCatalogue }>;
}

const LOCALES: Record<string, () => Promise<Locale>> = {
  en: () => import('./en.js'),
  de: () => import('./de.js'),
  ar: () => import('./ar.js'),
  fa: () => import('./fa.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  it: () => import('./it.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  ru: () => import('./ru.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  ja: () => import('./ja.js'),
  zh: () => import('./zh.js'),
};

/** The part of a language tag that names the language: `de` of `de-AT`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** The locale of a language tag, if its language is among them. */
export function localeOf(tag: string): (() => Promise<Locale>) | undefined {
  const language = languageOf(tag);
  return Object.hasOwn(LOCALES, language) ? LOCALES[language] : undefined;
}

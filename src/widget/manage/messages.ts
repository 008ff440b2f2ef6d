/** Texts that only some pages and people need, in the widget's language. */
import type { EditKey, MattersKey, NewsroomKey } from '../../shared/i18n/later/en.js';
import { createWords, type Words } from '../../shared/i18n/words.js';
import { localeOf, type Locale } from '../../shared/i18n/locales.js';
import type { Widget } from '../core/widget.js';
import { explain } from '../core/problems.js';

export type EditWords = Words<EditKey>;
export type NewsroomWords = Words<NewsroomKey>;
export type MattersWords = Words<MattersKey>;

/** Texts about edits and threads. */
export async function editWords({ words }: Widget): Promise<EditWords> {
  return createWords(words.locale, (await (await localeIn(words)).later()).edits);
}

/** Texts for authors who ask questions, and for moderators. */
export async function newsroomWords({ words }: Widget): Promise<NewsroomWords> {
  return createWords(words.locale, (await (await localeIn(words)).later()).newsroom);
}

/** Texts for a person's own reports, and for decisions about them. */
export async function mattersWords({ words }: Widget): Promise<MattersWords> {
  return createWords(words.locale, (await (await localeIn(words)).later()).matters);
}

async function localeIn({ locale }: Words): Promise<Locale> {
  const found = await localeOf(locale)?.();
  if (!found) throw new Error('no locale for ' + locale);
  return found;
}

/** An error message, with the edits' own text if there is one. */
export async function explainEdit(widget: Widget, words: EditWords, error: unknown): Promise<string> {
  const code = error instanceof Object && 'code' in error ? String(error.code) : '';
  return words.find('problem_' + code) ?? (await explain(widget, error));
}

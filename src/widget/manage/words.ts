/** The sentences about edits, in the language the widget speaks. */
import type { EditKey } from '../../shared/i18n/edits/en.js';
import { createWords, type Words } from '../../shared/i18n/words.js';
import { localeOf } from '../../shared/i18n/locales.js';
import type { Session } from '../core/session.js';
import { explain } from '../write/problems.js';

export type EditWords = Words<EditKey>;

/** Words for what edits make of threads. */
export async function editWords({ words }: Session): Promise<EditWords> {
  const locale = await localeOf(words.locale)?.();
  if (!locale) throw new Error('no locale for ' + words.locale);
  return createWords(words.locale, (await locale.edits()).edits);
}

/** What went wrong, in the words of edits where they have some. */
export function explainEdit(session: Session, words: EditWords, error: unknown): string {
  const code = error instanceof Object && 'code' in error ? String(error.code) : '';
  return words.find('problem_' + code) ?? explain(session, error);
}

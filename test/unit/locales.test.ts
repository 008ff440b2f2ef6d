/** Every language says the same things: the placeholders of English, and the plural forms that it has itself. */
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { edits as englishEdits } from '../../src/shared/i18n/edits/en.js';
import { catalogue as english } from '../../src/shared/i18n/en.js';
import type { Message } from '../../src/shared/i18n/message.js';
import { newsroom as englishNewsroom } from '../../src/shared/i18n/newsroom/en.js';

interface Locale {
  catalogue: Record<string, Message>;
  edits: () => Promise<{ edits: Record<string, string> }>;
  newsroom: () => Promise<{ newsroom: Record<string, string> }>;
}

const FOLDER = new URL('../../src/shared/i18n/', import.meta.url);
const LANGUAGES = readdirSync(new URL('edits/', FOLDER)).map((file) => file.replace(/\.ts$/, ''));

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

function check(messages: Record<string, Message>, original: Record<string, Message>, forms: string[]): void {
  expect(Object.keys(messages).sort()).toEqual(Object.keys(original).sort());
  for (const [key, message] of Object.entries(messages)) {
    const model = original[key] ?? '';
    const wanted = placeholders(typeof model === 'string' ? model : model.other);
    if (typeof message !== 'string') expect([key, Object.keys(message).sort()]).toEqual([key, forms]);
    expect([key, placeholders(typeof message === 'string' ? message : message.other)]).toEqual([key, wanted]);
  }
}

test.each(LANGUAGES)('%s', async (language) => {
  const { catalogue, edits, newsroom } = (await import(new URL(language + '.ts', FOLDER).href)) as Locale;
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
  check(catalogue, english, forms);
  check((await edits()).edits, englishEdits, forms);
  check((await newsroom()).newsroom, englishNewsroom, forms);
});

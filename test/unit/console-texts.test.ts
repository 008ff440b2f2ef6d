/** The console's texts say the same in every language: with all their values, in the language's plural forms, and translated. */
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type * as english from '../../src/admin/text/en/index.js';
import { isolated } from '../../src/shared/i18n/words.js';

type Texts = Record<string, unknown>;

const FOLDER = new URL('../../src/admin/text/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER).filter((name) => !name.includes('.'));
const COUNTS = [0, 1, 2, 5, 21];

/** Texts that are the same in several languages: names, technical terms and loanwords. */
const SAME = new Set([
  ...['Interline', 'Akismet', 'CSV', 'Spam', 'spam', 'Token', 'Link', 'Links', 'links', 'Domains', 'domains'],
  ...[
    'Text',
    'Mode',
    'Moderation',
    'Filter',
    'Filters',
    'Format',
    'Person',
    'Version',
    'version',
    'manual',
    'Import',
  ],
  ...[
    'Median',
    'A',
    'or',
    'Log',
    'Autor',
    'moderator',
    'Notes',
    'Note',
    'long',
    'service',
    'cause',
    'Manual',
    'Articles',
    'Article',
    'article',
  ],
  ...['Name', 'Scopes', 'Menu', 'Actions', 'Action', 'Open', 'letters', 'Details', 'administrator'],
]);

/** Languages with the same noun after every number. */
const ONE_FORM = new Set(['fa']);

async function textsOf(language: string): Promise<Texts> {
  const { text, later } = (await import(new URL(`${language}/index.ts`, FOLDER).href)) as typeof english;
  return { text, ...(await later()) };
}

/** Each text with its path; `visit` gets the English and the other one. */
function compare(model: unknown, other: unknown, path: string, visit: (pair: Pair) => void): void {
  if (typeof model === 'object' && model !== null) {
    const others = other as Texts;
    for (const [name, value] of Object.entries(model)) compare(value, others[name], `${path}.${name}`, visit);
  } else visit({ path, model: model as Text, other: other as Text });
}

type Text = string | ((...values: unknown[]) => string);
interface Pair {
  path: string;
  model: Text;
  other: Text;
}

/** The text with numbers for its values, or with names if it takes a list of them. */
function filled(text: Text, path: string, first: unknown = 31): string {
  if (typeof text === 'string') return text;
  return /\.(lookingAt|asked)$/.test(path) ? text(['Ann', 'Ben']) : text(first, 32, 33, 34);
}

test.each(LANGUAGES)('%s has every text, with its values', async (language) => {
  const numbers = new Intl.NumberFormat(language);
  compare(await textsOf('en'), await textsOf(language), language, ({ path, model, other }) => {
    const [wanted, found] = [filled(model, path), filled(other, path)];
    expect([path, found.trim()]).not.toEqual([path, '']);
    for (const value of [31, 32, 33, 34])
      if (wanted.includes(String(value)))
        expect([path, found]).toEqual([path, expect.stringContaining(numbers.format(value))]);
    expect([path, found]).not.toEqual([path, expect.stringMatching(/—|undefined|\{|\}|#/)]);
  });
});

test.each(LANGUAGES.filter((language) => language !== 'en'))('%s is translated', async (language) => {
  const untranslated: string[] = [];
  compare(await textsOf('en'), await textsOf(language), language, ({ path, model, other }) => {
    if (typeof model !== 'string' || model !== other || SAME.has(model)) return;
    untranslated.push(`${path}: ${model}`);
  });
  expect(untranslated).toEqual([]);
});

test.each(LANGUAGES)(
  '%s has its plural forms, and isolates names where it is written from right to left',
  async (language) => {
    const { text } = (await textsOf(language)) as { text: typeof english.text };
    const rules = new Intl.PluralRules(language);
    const forms = new Set(COUNTS.map((count) => text.decide.comments(count).replace(/\p{Number}+/u, '#')));
    const categories = new Set(COUNTS.map((count) => rules.select(count)));
    expect(forms.size).toBe(ONE_FORM.has(language) ? 1 : categories.size);
    expect(text.item.by('Ann')).toContain(isolated(language, 'Ann'));
  },
);

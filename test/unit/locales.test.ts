/**
 * Every language has the same messages, with the placeholders of English and its own plural forms, and every message is
 * used.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { catalogue as english } from '../../src/shared/i18n/en.js';
import type { Message } from '../../src/shared/i18n/message.js';
import {
  checkReasons as englishCheckReasons,
  edits as englishEdits,
  held as englishHeld,
  newsroom as englishNewsroom,
  problems as englishProblems,
} from '../../src/shared/i18n/later/en.js';
import { PROBLEMS } from '../../src/shared/problem-codes.js';
import {
  COMMENT_STATUSES,
  DECISION_REASONS,
  FLAG_REASONS,
  LIST_SORTS,
  PROMPT_DISPLAYS,
  REACTIONS,
} from '../../src/shared/enums.js';
import { RULES } from '../../src/shared/rules.js';

interface Locale {
  catalogue: Record<string, Message>;
  later: () => Promise<
    Record<'edits' | 'newsroom' | 'problems', Record<string, string>> & {
      held: Record<string, Message>;
      checkReasons: Record<string, { full: string; short: string }>;
    }
  >;
}

const FOLDER = new URL('../../src/shared/i18n/', import.meta.url);
const LANGUAGES = readdirSync(new URL('later/', FOLDER)).map((file) => file.replace(/\.ts$/, ''));

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
  const { catalogue, later } = (await import(new URL(language + '.ts', FOLDER).href)) as Locale;
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
  check(catalogue, english, forms);
  const { edits, newsroom, problems, held, checkReasons } = await later();
  check(edits, englishEdits, forms);
  check(newsroom, englishNewsroom, forms);
  check(problems, englishProblems, forms);
  check(held, englishHeld, forms);
  expect(Object.keys(checkReasons).sort()).toEqual(Object.keys(englishCheckReasons).sort());
});

test('every message is used', () => {
  const sources = ['widget', 'features'].flatMap((folder) => {
    const at = new URL(`../../src/${folder}/`, import.meta.url);
    const files = readdirSync(at, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, at), 'utf8'));
  });
  const named = new Set(sources.join('\n').match(/(?<=')\w+(?=')/g));
  const ofCodes = [
    ...Object.keys(PROBLEMS).map((code) => 'problem_' + code),
    ...LIST_SORTS.map((sort) => 'sort_' + sort),
    ...COMMENT_STATUSES.map((status) => 'held_' + status),
    ...PROMPT_DISPLAYS.map((display) => 'ask_display_' + display),
    ...['up', 'down'].flatMap((direction) => [direction + 'vote', direction + '_votes']),
    ...REACTIONS.map((kind) => 'reaction_' + kind),
    ...FLAG_REASONS.map((reason) => 'flag_' + reason),
    ...DECISION_REASONS.map((reason) => 'reason_' + reason),
    ...Object.values(RULES).map(({ reason }) => 'reason_' + reason),
  ];
  const said = new Set([...named, ...ofCodes]);
  const keys = [english, englishEdits, englishNewsroom, englishProblems, englishHeld].flatMap((messages) =>
    Object.keys(messages),
  );
  // The keys of transport errors and of the moderation checks' reasons are built where they are shown.
  expect(keys.filter((key) => !said.has(key) && !named.has(key.replace(/^(?:problem|reason)_/, '')))).toEqual(
    [],
  );
});

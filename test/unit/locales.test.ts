/** Every language says the same things: the placeholders of English, and the plural forms that it has itself. */
import { expect, test } from '@jest/globals';
import { ar } from '../../src/shared/i18n/ar.js';
import { de } from '../../src/shared/i18n/de.js';
import { en } from '../../src/shared/i18n/en.js';
import { fa } from '../../src/shared/i18n/fa.js';
import { he } from '../../src/shared/i18n/he.js';
import { hi } from '../../src/shared/i18n/hi.js';
import { ja } from '../../src/shared/i18n/ja.js';
import type { Message } from '../../src/shared/i18n/message.js';
import { nl } from '../../src/shared/i18n/nl.js';
import { pl } from '../../src/shared/i18n/pl.js';
import { ru } from '../../src/shared/i18n/ru.js';
import { zh } from '../../src/shared/i18n/zh.js';

const english: Record<string, Message> = en;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

test.each(Object.entries({ ar, de, fa, he, hi, ja, nl, pl, ru, zh }))('%s', (locale, catalogue) => {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
  for (const [key, message] of Object.entries<Message>(catalogue)) {
    const original = english[key] ?? '';
    const wanted = placeholders(typeof original === 'string' ? original : original.other);
    if (typeof message === 'string') {
      expect([key, placeholders(message)]).toEqual([key, wanted]);
      continue;
    }
    expect([key, Object.keys(message).sort()]).toEqual([key, forms]);
    expect([key, placeholders(message.other)]).toEqual([key, wanted]);
  }
});

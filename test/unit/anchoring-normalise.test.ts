import { describe, expect, test } from '@jest/globals';
import { hashText, normalise } from '../../src/shared/anchoring/index.js';

describe('texts that read the same are equal', () => {
  test.each([
    ['case', 'The Harbour', 'the HARBOUR'],
    ['white space and line breaks', ' the\n  quiet\tharbour ', 'the quiet harbour'],
    ['no-break and thin spaces', '20\u00A0km\u2009away', '20 km away'],
    ['typographic quotes', '“It’s late,” she said', '"It\'s late," she said'],
    ['French quotes', '«Il est tard»', '"Il est tard"'],
    ['an accent typed as an apostrophe', 'don´t', "don't"],
    ['dashes', 'late — very late', 'late -- very late'],
    ['an ellipsis', 'and so on…', 'and so on...'],
    ['soft hyphens', 'har\u00ADbour', 'harbour'],
    ['zero-width spaces and byte order marks', 'har\u200Bbour\uFEFF', 'harbour'],
    ['direction marks', '\u200Fשלום\u200E', 'שלום'],
    ['ligatures', 'ﬁnal oﬃce', 'final office'],
    ['composed and combining accents', 'cafe\u0301', 'café'],
    ['full-width forms', 'ＡＢＣ１２３', 'abc123'],
    ['line breaks of the source in Japanese', '静かな\n  港の朝', '静かな港の朝'],
    ['spaces between Chinese and Latin', '使用 Git 管理', '使用Git管理'],
    ['Arabic stretching', 'مـــرحبا', 'مرحبا'],
    ['emoji with and without its selector', '❤\uFE0F', '❤'],
  ])('%s', (_, one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });
});

describe('texts that read differently stay different', () => {
  test.each([
    ['vowel signs', 'कि', 'की'],
    ['accents', 'resume', 'résumé'],
    ['numbers', 'section 1.1', 'section 11'],
    ['words run together', 'black bird', 'blackbird'],
    ['emoji', '👍', '👎'],
  ])('%s', (_, one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });
});

test('text without visible characters becomes empty', () => {
  expect(['', ' \n ', '\u200B\u00AD', '\u0000'].map(normalise)).toEqual(['', '', '', '']);
});

test('a lone half of a surrogate pair is dropped, a whole pair stays', () => {
  expect(normalise('a\uD83Db 👍')).toBe('ab 👍');
});

describe('hashes', () => {
  test('are sixteen hexadecimal digits, the same everywhere', () => {
    expect(hashText('')).toMatch(/^[0-9a-f]{16}$/);
    expect(hashText('the quiet harbour')).toBe(hashText('the quiet harbour'));
  });

  test('distinguishes a hundred thousand near-equal texts', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, n) => hashText(`step ${n}`)));
    expect(hashes.size).toBe(100_000);
  });

  test('spread each changed letter over both halves', () => {
    const one = hashText('a'.repeat(50));
    const other = hashText('a'.repeat(49) + 'b');
    expect(one.slice(0, 8)).not.toBe(other.slice(0, 8));
    expect(one.slice(8)).not.toBe(other.slice(8));
  });
});

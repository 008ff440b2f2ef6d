import { describe, expect, test } from '@jest/globals';
import { excerpt, firstWords } from '../../src/shared/excerpt.js';

describe('an excerpt', () => {
  test.each([
    ['a short text as it is', 'Short.', 85, 'Short.'],
    ['lines joined by one blank', '  One\n\n two\t three  ', 85, 'One two three'],
    ['exactly as many characters as fit', 'x'.repeat(85), 85, 'x'.repeat(85)],
    ['an ellipsis in place of the rest', 'x'.repeat(86), 85, `${'x'.repeat(85)}…`],
    ['no blank before the ellipsis', 'one two three', 4, 'one…'],
    ['no full stop before the ellipsis', 'One. Two.', 4, 'One…'],
    ['a family counted as one character', '👨‍👩‍👧'.repeat(5), 3, '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧…'],
    ['a letter and its accent kept together', 'e\u0301'.repeat(4), 2, 'e\u0301e\u0301…'],
    ['an accent kept with the last letter that fits', 'plain te\u0301xt', 8, 'plain te\u0301…'],
    ['typographic quotes and accented letters', '“Ünïcödé” – naïve…', 9, '“Ünïcödé”…'],
    ['a flag kept whole', '🇩🇪🇫🇷🇮🇹', 2, '🇩🇪🇫🇷…'],
    ['nothing of nothing', ' \n ', 85, ''],
  ])('has %s', (_what, text, length, expected) => {
    expect(excerpt(text, length)).toBe(expected);
  });
});

describe('the first words', () => {
  test.each([
    ['all when there are few', 'One two.', 20, 'One two.', false],
    ['as many as asked for', 'One, two, three, four.', 2, 'One, two', true],
    ['the closing punctuation when nothing but that would be cut', 'One two.)', 2, 'One two.)', false],
    ['words of a script without blanks', '東京は日本の首都です', 1, '東京', true],
    ['right-to-left text', 'واحد اثنان ثلاثة', 2, 'واحد اثنان', true],
    ['nothing of nothing', '', 20, '', false],
  ])('are %s', (_what, text, count, expected, truncated) => {
    expect(firstWords(text, count)).toEqual({ text: expected, truncated });
  });
});

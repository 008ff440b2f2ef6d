import { describe, expect, test } from '@jest/globals';
import { describeQuote, findQuote, locateQuote } from '../../src/shared/anchoring/index.js';

const NETS =
  'Two men mend nets on the quay, as their fathers did, before the first ferry leaves for the islands.';

/** The phrase as found in another text. */
function find(phrase: string, before: string, after: string): string | null {
  const start = before.indexOf(phrase);
  const found = findQuote(describeQuote(before, start, start + phrase.length), after);
  return found && after.slice(found.start, found.end);
}

describe('a phrase', () => {
  test('is found where it was', () => {
    const quote = describeQuote(NETS, 4, 17);
    expect(findQuote(quote, NETS)).toEqual({ start: 4, end: 17, confidence: 1 });
  });

  test.each([
    ['moved on in the text', 'mend nets', `Every morning, long before dawn: ${NETS}`, 'mend nets'],
    [
      'typeset again',
      'as their fathers did',
      NETS.replace(/ /g, '\u00A0').toUpperCase(),
      'AS\u00A0THEIR\u00A0FATHERS\u00A0DID',
    ],
    ['hyphenated', 'their fathers', NETS.replace('fathers', 'fa\u00ADthers'), 'their fa\u00ADthers'],
    [
      'reworded inside',
      'mend nets on the quay',
      NETS.replace('mend nets', 'repair the nets'),
      'repair the nets on the quay',
    ],
    [
      'reworded at its start',
      'first ferry leaves',
      NETS.replace('first ferry', 'earliest ferry'),
      'earliest ferry leaves',
    ],
    [
      'grown',
      'the first ferry',
      NETS.replace('first ferry', 'first and only ferry'),
      'the first and only ferry',
    ],
    ['inflected', 'mend nets', NETS.replace('mend nets', 'mended nets'), 'mended nets'],
  ])('%s', (_, phrase, after, expected) => {
    expect(find(phrase, NETS, after)).toBe(expected);
  });

  test.each([
    ['its clause was cut', 'as their fathers did', NETS.replace(', as their fathers did', '')],
    [
      'its sentence was replaced',
      'before the first ferry',
      'Two men mend nets on the quay every single day.',
    ],
    ['only its small words are left', 'for the islands', 'He waited for the bus and then for the rain.'],
    ['the text is empty', 'mend nets', ''],
  ])('is gone when %s', (_, phrase, after) => {
    expect(find(phrase, NETS, after)).toBeNull();
  });

  test('is not found inside a longer word', () => {
    expect(find('men', NETS, 'The mending of nets is payment enough.')).toBeNull();
  });

  test('is found at the one of several places that has the same surroundings', () => {
    const before = 'The ferry leaves at six. The ferry returns at nine.';
    const quote = describeQuote(before, before.lastIndexOf('The ferry'), before.lastIndexOf('The ferry') + 9);
    const after = 'Note: The ferry leaves at six. The ferry returns at ten.';
    expect(findQuote(quote, after)?.start).toBe(after.lastIndexOf('The ferry'));
  });
});

describe('offsets', () => {
  test('never cut a grapheme: selecting half of an emoji selects it', () => {
    const text = 'Go 👩‍👩‍👧 go';
    const quote = describeQuote(text, 4, 5);
    expect(quote.exact).toBe('👩‍👩‍👧');
    expect(findQuote(quote, 'Then go 👩‍👩‍👧 go')).toMatchObject({ start: 8, end: 16 });
  });

  test('include the marks of the last letter', () => {
    const text = 'un cafe\u0301 noir';
    const quote = describeQuote('un café noir', 3, 7);
    const found = findQuote(quote, text);
    expect(text.slice(found?.start, found?.end)).toBe('cafe\u0301');
  });

  test('work in scripts without spaces', () => {
    expect(
      find('岸壁はかもめの', '最初の船が出る前、岸壁はかもめのものだ。', '朝の岸壁は、かもめのものだ。'),
    ).toBe('岸壁は、かもめの');
  });

  test('work in right-to-left scripts', () => {
    expect(find('שני אנשים', 'לפני הזריחה שני אנשים מתקנים רשתות', 'שני אנשים מתקנים רשתות')).toBe(
      'שני אנשים',
    );
  });
});

describe('the phrase of a thread', () => {
  const blocks = ['Two men sit on the quay.', 'They mend nets before the ferry leaves.'].map(
    (text, index) => ({
      index,
      tag: 'p',
      text,
    }),
  );
  const quote = describeQuote('Two men sit on the quay. They mend nets before the ferry leaves.', 30, 39);
  const placement = { state: 'edited', method: 'similar', confidence: 0.6, block: 0 } as const;

  test('may be in another part of a split paragraph', () => {
    expect(locateQuote(quote, { ...placement, parts: [1] }, blocks)).toMatchObject({
      block: 1,
      start: 5,
      end: 14,
    });
  });

  test('is not searched anywhere else', () => {
    expect(locateQuote(quote, placement, blocks)).toBeNull();
    expect(locateQuote(quote, { ...placement, state: 'orphaned', block: null }, blocks)).toBeNull();
  });
});

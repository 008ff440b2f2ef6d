import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  describe,
  describeQuote,
  findQuote,
  hashText,
  normalise,
  relocate,
  relocateAsync,
  type Block,
} from '../../src/shared/anchoring/index.js';
import { unicodeText } from '../support/unicode-text.js';

const WORDS = fc.stringMatching(/^[a-z]{3,9}$/);
/** Sentences of ordinary length that share no word with each other, so that each is clearly distinct. */
const DISTINCT = fc
  .uniqueArray(WORDS, { minLength: 12, maxLength: 120 })
  .map((words) =>
    Array.from({ length: Math.floor(words.length / 6) }, (_, at) =>
      words.slice(at * 6, at * 6 + 6).join(' '),
    ),
  );
/** Anything a page may contain: valid and broken Unicode, blank texts, copies of each other. */
const ANY_TEXT = fc.oneof(
  unicodeText({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', 'same', 'Same', 'same text', 'the same text again', '同じ文章', '같은 문장'),
);
const ANY_BLOCKS = fc.array(ANY_TEXT, { maxLength: 30 }).map(blocks);

function blocks(texts: string[]): Block[] {
  return texts.map((text, index) => ({ index, tag: 'p', text }));
}

function places(before: string[], after: string[]): (number | null)[] {
  return relocate(describe(blocks(before)), blocks(after), blocks(before)).map(({ block }) => block);
}

group('relocating', () => {
  test('onto the same text is the identity', () => {
    fc.assert(
      fc.property(ANY_BLOCKS, (text) => {
        const placements = relocate(describe(text), text, text);
        expect(placements.map(({ block, method }) => [block, method])).toEqual(
          text.map((_, at) => [at, 'exact']),
        );
      }),
    );
  });

  test('follows every paragraph through any shuffle', () => {
    const shuffled = DISTINCT.chain((text) =>
      fc.tuple(fc.constant(text), fc.shuffledSubarray(text, { minLength: text.length })),
    );
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(places(before, after)).toEqual(before.map((text) => after.indexOf(text)));
      }),
    );
  });

  test('orphans exactly the deleted paragraphs', () => {
    const thinned = DISTINCT.chain((text) => fc.tuple(fc.constant(text), fc.subarray(text)));
    fc.assert(
      fc.property(thinned, ([before, after]) => {
        const expected = before.map((text) => (after.includes(text) ? after.indexOf(text) : null));
        expect(places(before, after)).toEqual(expected);
      }),
    );
  });

  test('is not changed by unrelated paragraphs before, between and after', () => {
    const grown = fc.tuple(DISTINCT, fc.array(fc.nat(), { maxLength: 10 }));
    fc.assert(
      fc.property(grown, ([before, positions]) => {
        const after = [...before];
        positions.forEach((position, n) =>
          after.splice(position % (after.length + 1), 0, `${n} 1${n} 2${n} 3${n}`),
        );
        expect(places(before, after)).toEqual(before.map((text) => after.indexOf(text)));
      }),
    );
  });

  test('assigns no block twice, except where paragraphs were merged', () => {
    fc.assert(
      fc.property(ANY_BLOCKS, ANY_BLOCKS, (before, after) => {
        const owned = relocate(describe(before), after, before).filter(({ method }) => method !== 'merge');
        const found = owned.flatMap(({ block }) => block ?? []);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test('gives the same result whichever paragraphs are requested', () => {
    const asked = fc
      .tuple(ANY_BLOCKS, ANY_BLOCKS)
      .chain(([before, after]) =>
        fc.tuple(fc.constant(before), fc.constant(after), fc.subarray(before.map((_, at) => at))),
      );
    fc.assert(
      fc.property(asked, ([before, after, numbers]) => {
        const selectors = describe(before);
        const all = relocate(selectors, after, before);
        const some = relocate(
          numbers.map((number) => selectors[number]!),
          after,
          before,
        );
        expect(some).toEqual(numbers.map((number) => all[number]));
      }),
    );
  });

  test('gives the same result in slices, and pauses between them', async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    await fc.assert(
      fc.asyncProperty(ANY_BLOCKS, ANY_BLOCKS, fc.nat(9), async (before, after, speed) => {
        let time = 0;
        const sliced = relocateAsync(describe(before), after, before, pause, () => (time += speed));
        expect(await sliced).toEqual(relocate(describe(before), after, before));
      }),
    );
    expect(pauses).toBeGreaterThan(0);
  });

  test('works with selectors stored as JSON', () => {
    fc.assert(
      fc.property(ANY_BLOCKS, ANY_BLOCKS, (before, after) => {
        const selectors = describe(before);
        expect(JSON.parse(JSON.stringify(selectors))).toEqual(selectors);
        expect(
          selectors.every(({ text, prefix, suffix }) =>
            [text, prefix, suffix].every((s) => !/\p{Cs}/u.test(s)),
          ),
        ).toBe(true);
        expect(relocate(JSON.parse(JSON.stringify(selectors)) as typeof selectors, after)).toEqual(
          relocate(selectors, after),
        );
      }),
    );
  });

  test('is bounded for ten thousand similar paragraphs, and places none of them wrongly', () => {
    const before = Array.from(
      { length: 10_000 },
      (_, n) => `Entry ${n} of the log says that everything went well today`,
    );
    const after = before.map((_, n) => `Entry ${n + 10_000} of the log says that everything went well today`);
    expect(places(before, after).filter((block) => block !== null)).toEqual([]);
  });

  test('is bounded for thousands of identical paragraphs and for a megabyte in one', () => {
    const same = Array<string>(5_000).fill('* * *');
    expect(places(same, same)).toEqual(same.map((_, at) => at));
    expect(places(same, [...same, '* * *']).every((block) => block === null)).toBe(true);
    const long = Array.from({ length: 150_000 }, (_, n) => `word${n % 999}`).join(' ');
    expect(places([long], [`${long} and more`])).toEqual([0]);
  });
});

group('normalising', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => expect(normalise(normalise(text))).toBe(normalise(text))),
      { numRuns: 1000 },
    );
  });

  test('leaves well-formed text without space at the ends', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(normalise(text)).toBe(normalise(text).trim());
        expect(normalise(text)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('agrees with hashing on what is equal', () => {
    fc.assert(fc.property(ANY_TEXT, ANY_TEXT, (a, b) => expect(hashText(a) === hashText(b)).toBe(a === b)));
  });
});

group('phrases', () => {
  const PHRASE = fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), fc.nat(), fc.nat())
    .map(([text, a, b]) => ({
      text,
      start: a % text.length,
      end: 1 + Math.max(a % text.length, b % text.length),
    }));

  test('are found at their position', () => {
    fc.assert(
      fc.property(PHRASE, ({ text, start, end }) => {
        const quote = describeQuote(text, start, end);
        expect(findQuote(quote, text)).toEqual({ start: quote.start, end: quote.end, confidence: 1 });
        expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
      }),
    );
  });

  test('cover whole graphemes of any text they are found in', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '한', '日本'), {
        minLength: 1,
        maxLength: 30,
      })
      .map((l) => l.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        const found = findQuote(describeQuote(before, a % before.length, 1 + (b % before.length)), after);
        if (!found) return;
        const edges = new Set([...segmenter.segment(after)].map(({ index }) => index).concat(after.length));
        expect([edges.has(found.start), edges.has(found.end), found.start < found.end]).toEqual([
          true,
          true,
          true,
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

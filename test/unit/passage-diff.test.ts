import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passageDiff, passageDiffs } from '../../src/features/comments/rendering/passage-diff.js';

const words = (count: number, of = 89) =>
  Array.from({ length: count }, (_, n) => `word${(n * 31) % of}`).join(' ');

describe('the diff of an edited passage', () => {
  test('has both texts in full if they are short', () => {
    const word = fc.constantFrom('a', 'bus', 'to', '東京', 'é', '😀', '—', '.');
    const text = fc.array(word, { maxLength: 30 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = passageDiff(before, after);
        const side = (left: string) =>
          parts.map(({ change, text }) => (change === left ? '' : text)).join('');
        expect(parts.some(({ shortened }) => shortened)).toBe(false);
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
    );
  });

  test('is no longer than the limit and has whole characters, for any texts', () => {
    const piece = fc.constantFrom(
      'a ',
      'bus ',
      '😀',
      '😀'.repeat(700),
      '東京',
      'é',
      words(200),
      words(3_000, 53),
      '. ',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 300, max: 8_000 }), (before, after, limit) => {
        const parts = passageDiff(before, after, limit);
        expect(parts.reduce((sum, part) => sum + part.text.length, 0)).toBeLessThanOrEqual(limit + 50);
        for (const part of parts) expect(part.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('shows a change deep in a long text with its surroundings', () => {
    const [start, end] = [words(9_000), words(8_000)];
    const parts = passageDiff(`${start} forty ${end}`, `${start} fifty ${end}`);
    expect(parts.map(({ change }) => change)).toEqual(['same', 'same', 'removed', 'added', 'same', 'same']);
    expect(parts[2]).toEqual({ change: 'removed', text: 'forty' });
    expect(parts[3]).toEqual({ change: 'added', text: 'fifty' });
    expect(parts[1]?.text).toMatch(/^word.{80,120} $/);
    expect(parts[4]?.text).toMatch(/^ word.{80,120}\d$/);
  });

  test('divides a total length among many edits', async () => {
    const edits = Array.from({ length: 100 }, (_, n) => ({
      before: words(3_000, 50 + n),
      after: words(3_000, 200 - n),
    }));
    const diffs = await passageDiffs(edits);
    expect(diffs).toHaveLength(100);
    expect(JSON.stringify(diffs).length).toBeLessThan(60_000);
  });
});

/** Panels in the margin never overlap. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveOverlaps } from '../../src/widget/panel/overlap.js';

const GAP = 12;
const FLOOR = -500;
const wishes = fc.array(
  fc.record({ top: fc.integer({ min: -2000, max: 8000 }), height: fc.integer({ min: 1, max: 900 }) }),
  { minLength: 1, maxLength: 12 },
);
const scene = wishes.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)));

test('panels do not overlap, none starts above the minimum, and they keep the order of their paragraphs', () => {
  fc.assert(
    fc.property(scene, ([all, fixed]) => {
      const tops = resolveOverlaps(all, fixed, GAP, FLOOR);
      expect(tops).toHaveLength(all.length);
      const order = all.map((_, at) => at).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
      order.forEach((at, place) => {
        expect(tops[at]).toBeGreaterThanOrEqual(FLOOR);
        const next = order[place + 1];
        if (next === undefined) return;
        expect(tops[next]).toBeGreaterThanOrEqual((tops[at] ?? 0) + (all[at]?.height ?? 0) + GAP);
        expect(all[next]?.top).toBeGreaterThanOrEqual(all[at]?.top ?? 0);
      });
    }),
  );
});

test('the fixed panel is at its paragraph while there is room above it', () => {
  fc.assert(
    fc.property(scene, ([all, fixed]) => {
      const room = all.reduce((sum, { height }) => sum + height + GAP, 0) + 3000;
      expect(resolveOverlaps(all, fixed, GAP, -room)[fixed]).toBe(all[fixed]?.top);
    }),
  );
});

test('panels that do not overlap keep their place, and placing them again changes nothing', () => {
  fc.assert(
    fc.property(scene, ([all, fixed]) => {
      const tops = resolveOverlaps(all, fixed, GAP, FLOOR);
      const settled = all.map(({ height }, at) => ({ height, top: tops[at] ?? 0 }));
      expect(resolveOverlaps(settled, fixed, GAP, FLOOR)).toEqual(tops);
    }),
  );
});

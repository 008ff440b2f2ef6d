/** What is learnt from decisions: only what is in them, measured on those it has not seen. */
import { describe, expect, test } from '@jest/globals';
import { featuresOf } from '../../src/features/moderation/learning/features.js';
import { findLearnt } from '../../src/features/moderation/learning/model.js';
import { trainModel, type Training } from '../../src/features/moderation/learning/train.js';
import { isGoodModel, precisionOf, recallOf } from '../../src/shared/learning.js';
import { decidedTexts } from '../support/decided-comments.js';

function train(texts: { text: string; rejected: boolean }[]): Training {
  const outcome = trainModel(texts);
  if (!('value' in outcome)) throw new Error('no model');
  return outcome.value;
}

test('features are folded words, and pairs of characters in scripts without spaces', () => {
  expect([...featuresOf('Naïve NAIVE, cafés!')]).toEqual(['naive', 'cafes']);
  expect([...featuresOf('免费赌场')]).toEqual(['免费', '费赌', '赌场']);
  expect([...featuresOf('')]).toEqual([]);
});

describe('a model', () => {
  test('of clear decisions is good, and names the words that counted', () => {
    const { model, figures } = train(decidedTexts(1_200));
    expect(figures).toMatchObject({ decisions: 1_200, heldOut: 240 });
    expect(precisionOf(figures)).toBeGreaterThanOrEqual(90);
    expect(recallOf(figures)).toBeGreaterThanOrEqual(90);
    expect(isGoodModel(figures)).toBe(true);
    expect(findLearnt(model, 'Guaranteed CASINO bonus on the evening bus')).toEqual(
      expect.arrayContaining(['casino', 'bonus', 'guaranteed']),
    );
    expect(findLearnt(model, 'The evening bus is late in winter')).toBeNull();
    expect(findLearnt(model, 'Words it has never seen')).toBeNull();
    expect(findLearnt(model, '')).toBeNull();
  });

  test('of decisions without a pattern, or of few, finds nothing and is not good', () => {
    expect(isGoodModel(train(decidedTexts(1_200, 0.5)).figures)).toBe(false);
    expect(isGoodModel(train(decidedTexts(900)).figures)).toBe(false);
    for (const few of [[], decidedTexts(1), decidedTexts(5)])
      expect(train(few).figures).toMatchObject({ decisions: few.length, found: 0 });
    const approved = decidedTexts(1_200).map(({ text }) => ({ text, rejected: false }));
    expect(train(approved).figures).toMatchObject({ found: 0, rejected: 0 });
  });

  test('is measured on what it has not seen: a change of what is rejected makes it worse', () => {
    const texts = decidedTexts(1_200).map((each, at) =>
      at < 960 ? each : { ...each, rejected: !each.rejected },
    );
    const { figures } = train(texts);
    expect(figures.found).toBeGreaterThan(20);
    expect(figures.right).toBe(0);
    expect(isGoodModel(figures)).toBe(false);
  });

  test('holds no word of fewer than three comments', () => {
    const texts = decidedTexts(1_200);
    texts[0] = { text: 'casino of a secretname', rejected: true };
    texts[1] = { text: 'casino of a secretname', rejected: true };
    const words = train(texts).model.weights.map(([word]) => word);
    expect(words).toContain('casino');
    expect(words).not.toContain('secretname');
  });

  test('takes names of object members as words', () => {
    const texts = decidedTexts(1_200).map(({ text, rejected }) => ({
      ...{ rejected, text: rejected ? `${text} __proto__ constructor` : text },
    }));
    expect(findLearnt(train(texts).model, 'constructor casino bonus')).toContain('constructor');
  });

  test('of ten thousand long comments has a bounded size', () => {
    const texts = decidedTexts(10_000).map(({ text, rejected }, at) => ({
      ...{
        rejected,
        text: Array.from({ length: 15 }, (_, i) => `${text} w${(at * 31 + i) % 50_000}`).join(' '),
      },
    }));
    const { model } = train(texts);
    expect(model.weights).toHaveLength(5_000);
    expect(JSON.stringify(model).length).toBeLessThan(200_000);
  });
});

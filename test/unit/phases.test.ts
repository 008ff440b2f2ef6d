import { describe, expect, test } from '@jest/globals';
import { runChecks } from '../../src/features/moderation/phases/index.js';
import { SiteSettings } from '../../src/shared/contract.js';
import type { Role } from '../../src/shared/enums.js';

function judged(
  text: string,
  settings: Partial<SiteSettings> = {},
  more: { links?: number; roles?: Role[] } = {},
) {
  return runChecks({
    text,
    links: more.links ?? 0,
    roles: more.roles ?? ['reader'],
    settings: { ...SiteSettings.parse({}), ...settings },
  });
}

test('nothing objects to an ordinary comment', () => {
  expect(judged('The bus was late again.')).toEqual([]);
});

describe('pre-moderation', () => {
  test('holds readers', () => {
    expect(judged('x', { moderation: 'pre' })).toEqual([
      { phase: 'premoderation', verdict: 'hold', reason: 'premoderated_site', evidence: {} },
    ]);
  });
  test.each<Role>(['author', 'moderator', 'admin'])('lets a %s through', (role) => {
    expect(judged('x', { moderation: 'pre' }, { roles: [role] })).toEqual([]);
  });
});

describe('held words', () => {
  test('are looked for in a long text without blanks, in no more time than it has letters', () => {
    const heldWords = [
      ...Array.from({ length: 2_000 }, (_, at) => `图书${'馆里讨论了'.repeat(19)}${at}`),
      '笨蛋',
    ];
    const long = '我们昨天在图书馆里讨论了这个城市的交通问题因为公共汽车总是晚点所以大家都很生气'.repeat(
      5_000,
    );
    expect(judged(long, { heldWords })).toEqual([]);
    expect(judged(`${long}笨蛋`, { heldWords })).toMatchObject([{ evidence: { words: ['笨蛋'] } }]);
  });

  const heldWords = ['bloody', 'Straße', 'free money', '!!', 'été', '笨蛋', 'كلب', 'ばか', 'कल', 'は'];
  test.each([
    ['a whole word', 'That BLOODY bus', ['bloody']],
    ['at either end', 'bloody', ['bloody']],
    ['between punctuation', '(bloody!)', ['bloody']],
    ['in full-width letters', 'ｂｌｏｏｄｙ', ['bloody']],
    ['a phrase over a line break', 'get free\n money now', ['free money']],
    ['with an accent spelt in two', 'un e\u0301te\u0301', ['été']],
    ['without its accent', 'un ete', ['été']],
    ['with an accent it does not have', 'bloödy', ['bloody']],
    ['with its sharp s spelt out', 'STRASSE', ['Straße']],
    ['with what nobody sees inside', 'bl\u200bo\u00ado\ufe0fdy', ['bloody']],
    ['in a script without blanks', '你是笨蛋吗', ['笨蛋']],
    ['with letters stretched', 'كـــلب', ['كلب']],
    ['with vowel signs', 'كَلْب', ['كلب']],
    ['several at once', 'bloody free money', ['bloody', 'free money']],
  ])('hold %s', (_what, body, words) => {
    expect(judged(body, { heldWords })).toEqual([
      { phase: 'held-words', verdict: 'hold', reason: 'held_word', evidence: { words } },
    ]);
  });
  test.each([
    ...['bloodyminded', 'unbloody', 'free the money', 'what!!', '', 'Blut'],
    // Words with other marks, where marks make other words; and longer words of a script without blanks.
    ...['काल', 'कुल', 'ば', 'ばかり'],
  ])('do not hold %p', (body) => {
    expect(judged(body, { heldWords })).toEqual([]);
  });
});

test.each([
  [3, 3, 0],
  [4, 3, 1],
  [1, 0, 1],
  [0, 0, 0],
])('%d links where %d are allowed: %d objection', (links, maxLinks, objections) => {
  const verdicts = judged('x', { maxLinks }, { links });
  expect(verdicts).toHaveLength(objections);
  if (objections > 0)
    expect(verdicts[0]).toMatchObject({ phase: 'many-links', evidence: { links, allowed: maxLinks } });
});

test('all phases speak, so that the writer hears every reason', () => {
  const reasons = judged('bloody', { moderation: 'pre', heldWords: ['bloody'], maxLinks: 0 }, { links: 1 });
  expect(reasons.map((verdict) => verdict.reason)).toEqual(['premoderated_site', 'held_word', 'many_links']);
});

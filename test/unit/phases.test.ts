import { describe, expect, test } from '@jest/globals';
import { CHECKS, runChecks } from '../../src/features/moderation/phases/index.js';
import type { CheckVerdict, ModerationCheck } from '../../src/features/moderation/phases/types.js';
import { SiteSettings } from '../../src/shared/contract.js';
import type { Role } from '../../src/shared/enums.js';

/** What the checks say of a text. */
async function judged(
  text: string,
  settings: Partial<SiteSettings> = {},
  more: { links?: number; roles?: Role[] } = {},
) {
  const { verdicts } = await runChecks({
    text,
    links: more.links ?? 0,
    roles: more.roles ?? ['reader'],
    settings: { ...SiteSettings.parse({}), ...settings },
  });
  return verdicts;
}

test('nothing objects to an ordinary comment', async () => {
  expect(await judged('The bus was late again.')).toEqual([]);
});

describe('pre-moderation', () => {
  test('holds readers', async () => {
    expect(await judged('x', { moderation: 'pre' })).toEqual([
      { phase: 'premoderation', verdict: 'hold', reason: 'premoderated_site', evidence: {} },
    ]);
  });
  test.each<Role>(['author', 'moderator', 'admin'])('lets a %s through', async (role) => {
    expect(await judged('x', { moderation: 'pre' }, { roles: [role] })).toEqual([]);
  });
});

describe('held words', () => {
  test('are looked for in a long text without blanks, in no more time than it has letters', async () => {
    const heldWords = [
      ...Array.from({ length: 2_000 }, (_, at) => `图书${'馆里讨论了'.repeat(19)}${at}`),
      '笨蛋',
    ];
    const long = '我们昨天在图书馆里讨论了这个城市的交通问题因为公共汽车总是晚点所以大家都很生气'.repeat(
      5_000,
    );
    expect(await judged(long, { heldWords })).toEqual([]);
    expect(await judged(`${long}笨蛋`, { heldWords })).toMatchObject([{ evidence: { words: ['笨蛋'] } }]);
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
  ])('hold %s', async (_what, body, words) => {
    expect(await judged(body, { heldWords })).toEqual([
      { phase: 'held-words', verdict: 'hold', reason: 'held_word', evidence: { words } },
    ]);
  });
  test.each([
    ...['bloodyminded', 'unbloody', 'free the money', 'what!!', '', 'Blut'],
    // Words with other marks, where marks make other words; and longer words of a script without blanks.
    ...['काल', 'कुल', 'ば', 'ばかり'],
  ])('do not hold %p', async (body) => {
    expect(await judged(body, { heldWords })).toEqual([]);
  });
});

test.each([
  [3, 3, 0],
  [4, 3, 1],
  [1, 0, 1],
  [0, 0, 0],
])('%d links where %d are allowed: %d objection', async (links, maxLinks, objections) => {
  const verdicts = await judged('x', { maxLinks }, { links });
  expect(verdicts).toHaveLength(objections);
  if (objections > 0)
    expect(verdicts[0]).toMatchObject({ phase: 'many-links', evidence: { links, allowed: maxLinks } });
});

test('all checks run, so that the writer sees every reason', async () => {
  const reasons = await judged(
    'bloody',
    { moderation: 'pre', heldWords: ['bloody'], maxLinks: 0 },
    { links: 1 },
  );
  expect(reasons.map((verdict) => verdict.reason)).toEqual(['premoderated_site', 'held_word', 'many_links']);
});

describe('the list of checks', () => {
  const SUBMISSION = { text: 'x', links: 0, roles: ['reader'] as const, settings: SiteSettings.parse({}) };

  function saying(verdict: CheckVerdict['verdict'] | null, later = false): ModerationCheck {
    const answer = verdict && { verdict, reason: 'many_links' as const, evidence: { for: String(verdict) } };
    return { name: String(verdict), check: () => (later ? Promise.resolve(answer) : answer) };
  }

  test.each([
    ['nothing', [null], 'published', 0, []],
    ['a report', ['report'], 'published', 1, ['report']],
    ['a hold', ['hold'], 'pending', 0, ['hold']],
    ['a rejection', ['reject'], 'rejected', 0, ['reject']],
    ['a rejection after a hold', ['hold', null, 'reject'], 'rejected', 0, ['hold', 'reject']],
    ['a hold after a report', ['report', 'hold'], 'pending', 1, ['report', 'hold']],
    ['an approval before a rejection', ['approve', 'reject'], 'published', 0, ['approve']],
    ['an approval after a hold', ['hold', 'approve'], 'published', 0, ['approve']],
  ] as const)('%s', async (_what, said, status, reports, phases) => {
    for (const later of [false, true]) {
      const checked = await runChecks(
        SUBMISSION,
        said.map((verdict) => saying(verdict, later)),
      );
      expect(checked).toMatchObject({ status, reports });
      expect(checked.verdicts.map(({ phase }) => phase)).toEqual(phases);
      for (const { verdict, evidence } of checked.verdicts) expect(evidence).toEqual({ for: verdict });
    }
  });

  test('runs no check after one that approves', async () => {
    let ran = false;
    const last = { name: 'last', check: () => ((ran = true), null) };
    await runChecks(SUBMISSION, [saying('approve'), last]);
    expect(ran).toBe(false);
  });

  test.each<[string, ModerationCheck['check'], string]>([
    ['throws', () => JSON.parse('{') as null, 'Expected property name'],
    ['rejects', () => Promise.reject(new Error('no connection')), 'no connection'],
    ['never answers', () => new Promise(() => undefined), 'no answer in time'],
  ])('a check that %s holds the comment', async (_what, check, why) => {
    const { status, verdicts } = await runChecks(SUBMISSION, [{ name: 'service', check }], 10);
    expect(status).toBe('pending');
    expect(verdicts).toMatchObject([{ phase: 'service', verdict: 'hold', reason: 'check_failed' }]);
    expect(verdicts[0]?.evidence['why']).toContain(why);
  });

  test('has each check once, by its name', () => {
    const names = CHECKS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

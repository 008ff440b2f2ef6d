import { describe, expect, test } from '@jest/globals';
import { CHECKS, runChecks } from '../../src/features/moderation/phases/index.js';
import type {
  CheckVerdict,
  ModerationCheck,
  WriterRecord,
} from '../../src/features/moderation/phases/types.js';
import type { SiteWord } from '../../src/access/site.js';
import { SiteSettings } from '../../src/shared/contract.js';
import type { Role } from '../../src/shared/enums.js';

const NOW = new Date('2026-12-02T12:00:00Z');

/** The verdicts of the checks on a text. */
async function judged(
  text: string,
  settings: Partial<SiteSettings> = {},
  more: { links?: number; roles?: Role[]; words?: SiteWord[]; writer?: WriterRecord } = {},
) {
  const { verdicts } = await runChecks({
    text,
    own: text,
    links: Array.from({ length: more.links ?? 0 }, () => 'https://a.example/'),
    writer: more.writer ?? null,
    now: NOW,
    standing: 'normal',
    words: more.words ?? [],
    learntModel: null,
    roles: more.roles ?? ['reader'],
    settings: { ...SiteSettings.parse({}), ...settings },
  });
  return verdicts;
}

test('no check objects to an ordinary comment', async () => {
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
    { moderation: 'pre', maxLinks: 0 },
    { links: 1, words: [{ id: '1', text: 'bloody', list: 'suspect', prefix: false }] },
  );
  expect(reasons.map((verdict) => verdict.reason)).toEqual(['premoderated_site', 'held_word', 'many_links']);
});

describe('the list of checks', () => {
  const SUBMISSION = {
    ...{
      text: 'x',
      own: 'x',
      links: [],
      roles: ['reader'] as const,
      writer: null,
      now: NOW,
      standing: 'normal' as const,
    },
    ...{ settings: SiteSettings.parse({}), words: [], learntModel: null },
  };

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

  test('has each check once, by name', () => {
    const names = CHECKS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

import { describe, expect, test } from '@jest/globals';
import { writeMention } from '../../src/shared/mentions.js';
import { withoutPassages } from '../../src/shared/redaction.js';

const TIM = writeMention({ id: '0198aaaa-0000-7000-8000-000000000000', name: 'Tim Doe' });

describe('passages are taken out', () => {
  test.each([
    ['a number, everywhere', 'Call 030 12, I mean 030 12.', ['030 12'], String.raw`Call \[…\], I mean \[…\].`],
    ['as Markdown escapes it', String.raw`tim\_d@x.example`, ['tim_d@x.example'], String.raw`\[…\]`],
    ['with other blanks', 'Tim\n  Doe said so', ['Tim Doe'], String.raw`\[…\] said so`],
    ['the longer one first', 'Tim Doe', ['Tim', 'Tim Doe'], String.raw`\[…\]`],
    ['nothing that only looks like a pattern', 'a.c abc', ['a.c'], String.raw`\[…\] abc`],
    ['not in what has been left out', 'x […] y', ['x', '…'], String.raw`\[…\] [\[…\]] y`],
    ['a mention, as a whole', `${TIM} knows`, ['Doe'], String.raw`\[…\] knows`],
    ['around a mention, which stays', `Ask ${TIM}, person 7`, ['person 7'], String.raw`Ask ${TIM}, \[…\]`],
  ])('%s', (_, body, passages, redacted) => {
    expect(withoutPassages(body, passages).body).toBe(redacted);
  });

  test('those that are not there are named, and nothing is changed for none', () => {
    expect(withoutPassages('Ask Tim', ['Tim', 'Tom'])).toEqual({
      body: String.raw`Ask \[…\]`,
      missing: ['Tom'],
    });
    expect(withoutPassages('Ask Tim', [])).toEqual({ body: 'Ask Tim', missing: [] });
  });
});

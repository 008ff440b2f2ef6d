import { describe, expect, test } from '@jest/globals';
import { writeMention } from '../../src/shared/mentions.js';
import { withoutPassages } from '../../src/shared/redaction.js';

const TIM = writeMention({ id: '0198aaaa-0000-7000-8000-000000000000', name: 'Tim Doe' });

describe('passages are taken out', () => {
  test.each([
    ['a number, everywhere', 'Call 030 12, I mean 030 12.', ['030 12'], 'Call […], I mean […].'],
    ['as Markdown escapes it', String.raw`tim\_d@x.example`, ['tim_d@x.example'], '[…]'],
    ['with other blanks', 'Tim\n  Doe said so', ['Tim Doe'], '[…] said so'],
    ['the longer one first', 'Tim Doe', ['Tim', 'Tim Doe'], '[…]'],
    ['nothing that only looks like a pattern', 'a.c abc', ['a.c'], '[…] abc'],
    ['not in what has been left out', 'x […] y', ['x', '…'], '[…] [[…]] y'],
    ['a mention, as a whole', `${TIM} knows`, ['Doe'], '[…] knows'],
    ['around a mention, which stays', `Ask ${TIM}, person 7`, ['person 7'], `Ask ${TIM}, […]`],
    ['without making a link', 'Tim(7) Tim: Tim', ['Tim'], String.raw`\[…\](7) \[…\]: […]`],
  ])('%s', (_, body, passages, redacted) => {
    expect(withoutPassages(body, passages).body).toBe(redacted);
  });

  test('those that are not there are named, and nothing is changed for none', () => {
    expect(withoutPassages('Ask Tim', ['Tim', 'Tom'])).toEqual({
      body: 'Ask […]',
      missing: ['Tom'],
    });
    expect(withoutPassages('Ask Tim', [])).toEqual({ body: 'Ask Tim', missing: [] });
  });
});

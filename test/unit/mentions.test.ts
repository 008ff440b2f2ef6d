import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mentionedIn } from '../../src/widget/write/mentioned.js';
import { renderBody } from '../../src/features/comments/rendering/markdown.js';
import {
  MAX_MENTIONS,
  mentionAt,
  mentionedIds,
  plainMentions,
  writeMention,
} from '../../src/shared/mentions.js';

const ANA = '0198aaaa-0000-7000-8000-000000000001';
const BO = '0198aaaa-0000-7000-8000-000000000002';
const NAMES = new Map([
  [ANA, 'Ana Ruiz'],
  [BO, '<b>Bo</b>'],
]);
const ana = `@[Ana](person:${ANA})`;
const shown = `<bdi class="mention" data-person="${ANA}">@Ana Ruiz</bdi>`;
const html = (body: string) => renderBody(body, NAMES).html;

describe('writing and reading', () => {
  test('any name survives a round trip in any surrounding text', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme' }), (text, before) => {
        const calm = before.replaceAll('@', 'a').replace(/\\$/, '');
        const body = calm + writeMention({ id: ANA, name: text });
        const read = mentionAt(body, calm.length);
        expect(read).toEqual({ id: ANA, name: text.replace(/\s+/g, ' '), end: body.length });
        expect(plainMentions(body)).toBe(calm + '@' + text.replace(/\s+/g, ' '));
        expect(mentionedIds(body)).toEqual([ANA]);
      }),
    );
  });

  test.each([
    ['an id that is none', '@[Ana](person:0198)'],
    ['an id in capitals', `@[Ana](person:${ANA.toUpperCase()})`],
    ['no name', `@[](person:${ANA})`],
    ['a name over two lines', `@[A\nna](person:${ANA})`],
    ['a name with a bracket', `@[A]na](person:${ANA})`],
    ['another scheme', `@[Ana](https:${ANA})`],
    ['no sign before it', `[Ana](person:${ANA})`],
    ['more than the id', `@[Ana](person:${ANA} "title")`],
    ['the end cut off', `@[Ana](person:${ANA}`],
  ])('%s is not a mention', (_what, body) => {
    expect(mentionedIds(body)).toEqual([]);
    expect(plainMentions(body)).toBe(body);
    expect(html(body)).not.toContain('<bdi');
  });

  test('counts people, not mentions, up to the limit', () => {
    const id = (n: number) => ANA.slice(0, -2) + String(n).padStart(2, '0');
    const bodies = Array.from({ length: 30 }, (_, n) => `@[x](person:${id(n)}) @[x](person:${id(n)})`);
    expect(mentionedIds(bodies.join(' '))).toEqual(Array.from({ length: MAX_MENTIONS }, (_, n) => id(n)));
  });

  test('takes time proportional to the length of any text', () => {
    for (const piece of ['@[', '@[a', '@[\\', `@[${'a'.repeat(50)}`, `@[a](person:`]) {
      const body = piece.repeat(20_000 / piece.length);
      const started = performance.now();
      mentionedIds(body);
      renderBody(body, NAMES);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});

describe('in a field', () => {
  const say = (id: string, name: string) => writeMention({ id, name });

  test.each([
    ['a name', 'Hello @Ana.', `Hello ${say(ANA, 'Ana')}.`],
    ['several, the longest first', '@Ana Ruiz and @Ana', `${say(BO, 'Ana Ruiz')} and ${say(ANA, 'Ana')}`],
    ['no longer word', '@Anastasia @Ana Ruizito', `@Anastasia ${say(ANA, 'Ana')} Ruizito`],
    ['no address', 'x@Ana a.b@Ana', 'x@Ana a.b@Ana'],
    ['nobody who was not chosen', '@Zoe', '@Zoe'],
    ['what is written out already', say(ANA, 'Ana'), say(ANA, 'Ana')],
  ])('%s becomes a mention', (_what, text, written) => {
    const field = mentionedIn();
    field.label({ id: ANA, name: 'Ana' });
    field.label({ id: BO, name: 'Ana Ruiz' });
    expect(field.write(text)).toBe(written);
  });

  test('a name is recognised in scripts without spaces', () => {
    const field = mentionedIn();
    field.label({ id: ANA, name: '王小明' });
    expect(field.write('你好@王小明你好')).toBe(`你好${say(ANA, '王小明')}你好`);
  });

  test('people with the same name are told apart by a number', () => {
    const field = mentionedIn();
    const names = [ANA, BO, ANA].map((id) => field.label({ id, name: 'Ana' }));
    expect(names).toEqual(['Ana', 'Ana (2)', 'Ana']);
    expect(field.write('@Ana @Ana (2)')).toBe(`${say(ANA, 'Ana')} ${say(BO, 'Ana')}`);
  });

  test('a text is written as it was shown, whatever characters the names have', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, name, (one, two) => {
        const body = `Ask ${say(ANA, one.trim())}, or ${say(BO, two.trim())}!`;
        const field = mentionedIn();
        expect(field.write(field.show(body))).toBe(body);
      }),
    );
  });
});

describe('rendering', () => {
  test.each([
    ['in a sentence', `Ask ${ana}.`, `<p>Ask ${shown}.</p>`],
    ['between letters of any script', `你好${ana}你好`, `<p>你好${shown}你好</p>`],
    ['inside emphasis', `**${ana}**`, `<p><strong>${shown}</strong></p>`],
    ['in a quotation', `> ${ana}`, `<blockquote>\n<p>${shown}</p>\n</blockquote>`],
    ['twice', `${ana}${ana}`, `<p>${shown}${shown}</p>`],
    ['as a name in code', `\`${ana}\``, '<p><code>@Ana</code></p>'],
    ['as a name in a block of code', `\`\`\`\n${ana}\n\`\`\``, '<pre><code>@Ana\n</code></pre>'],
    [
      'as a name in a link’s text',
      `[see ${ana}](https://x.example/)`,
      '<p><a href="https://x.example/" rel="nofollow ugc noopener noreferrer">see @Ana Ruiz</a></p>',
    ],
    [
      'with its marks as they are',
      `@[x](person:${BO})`,
      `<p><bdi class="mention" data-person="${BO}">@&lt;b&gt;Bo&lt;/b&gt;</bdi></p>`,
    ],
    [
      'of an unknown person as the name alone',
      `@[*No* <i>One</i>](person:${ANA.replace('1', '9')})`,
      '<p>@*No* &lt;i&gt;One&lt;/i&gt;</p>',
    ],
    ['not when escaped', `\\${ana}`, `<p>${ana}</p>`],
  ])('%s', (_what, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('typed HTML does not become a mention', () => {
    const tag = `<bdi class="mention" data-person="${ANA}">@The Editor</bdi>`;
    expect(html(tag)).not.toContain('<bdi');
    expect(html(`[x](https://x.example "a\\" class=mention data-person=${ANA}")`)).not.toContain(
      'data-person',
    );
  });

  test('a mention is not a link', () => {
    expect(renderBody(`${ana} ${ana} ${ana}`, NAMES).links).toEqual([]);
  });

  test('only the allowed tags are rendered, in any surroundings', () => {
    const part = fc.constantFrom(
      ana,
      `@[x](person:${BO})`,
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '*',
      '`',
      '\\',
      '@',
      '!',
      '\n',
      'a',
      '"',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const out = html(parts.join(''));
        const tags = [...out.matchAll(/<\/?([^\s>]+)/g)].map(([, tag]) => tag);
        expect(
          tags.filter((tag) => !/^(p|br|em|strong|a|ul|ol|li|blockquote|code|pre|bdi)$/.test(tag ?? '')),
        ).toEqual([]);
        for (const [, attributes] of out.matchAll(/<bdi([^>]*)>/g))
          expect(attributes).toMatch(/^ class="mention" data-person="[0-9a-f-]{36}"$/);
      }),
    );
  });
});

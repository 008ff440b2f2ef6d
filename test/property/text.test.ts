/** Properties of all texts: excerpts, rendering, addresses, cursors. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { canonicalUrl } from '../../src/shared/address.js';
import { renderBody } from '../../src/features/comments/rendering/markdown.js';
import { readCursor, writeCursor } from '../../src/http/cursor.js';
import { excerpt, firstWords } from '../../src/shared/excerpt.js';
import { unicodeText } from '../support/unicode-text.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const count = (text: string) => [...graphemes.segment(text)].length;
const anyText = fc.oneof(
  unicodeText({ maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.lorem({ maxCount: 40 }),
);

describe('an excerpt', () => {
  test('is one line, no longer than asked, and the beginning of the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 120 }), (text, length) => {
        const short = excerpt(text, length);
        const line = text.replace(/\s+/gu, ' ').trim();
        expect(short).not.toMatch(/[\n\r\t]/);
        const cut = short !== line;
        expect(count(cut ? short.slice(0, -1) : short)).toBeLessThanOrEqual(length);
        expect(line.startsWith(cut ? short.slice(0, -1) : short)).toBe(true);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });

  test('by words ends where the word ends by the rules of Unicode, in texts of plain letters too', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    const letters = fc.constantFrom(...'aZéßøŁžΩέЖїẞ09');
    const signs = fc.constantFrom(
      ...' .,;:!?\'"()%/+-–—…’‘“”«»€_*',
      '  ',
      'ª',
      'µ',
      '\u0301',
      '\u200d',
      '東',
      'ש',
      'ไ',
    );
    const texts = fc.array(fc.oneof({ weight: 3, arbitrary: letters }, signs), { maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (pieces, words) => {
        const line = pieces.join('').replace(/\s+/gu, ' ').trim();
        const ends = [...segmenter.segment(line)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ index, segment }) => index + segment.length);
        const end = ends[words - 1];
        const cut = end !== undefined && /[\p{L}\p{N}]/u.test(line.slice(end));
        expect(firstWords(line, words)).toEqual({ text: cut ? line.slice(0, end) : line, truncated: cut });
      }),
      { numRuns: 3_000 },
    );
  });

  test('by words is the beginning of the text too, and reports correctly whether it was cut', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, words) => {
        const first = firstWords(text, words);
        const line = text.replace(/\s+/gu, ' ').trim();
        expect(line.startsWith(first.text)).toBe(true);
        expect(first.truncated).toBe(first.text !== line);
      }),
    );
  });
});

describe('rendered Markdown', () => {
  /** Pieces that mean something to Markdown, HTML or a browser, in any order. */
  const pieces = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```\n',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
      '<',
      '>',
      '</',
      '"',
      "'",
    ],
    ...[
      '<script>',
      'javascript:',
      'data:text/html,',
      'onerror=',
      'src=',
      'href=',
      '<svg/onload=',
      '&#x3c;',
      '&lt;',
      '\\',
      '\u0000',
      'https://x.example/',
    ],
    ...[
      '<!--',
      '-->',
      '||',
      '<a href=',
      '{',
      '}',
      'a',
      ' ',
      '\t',
      '\u202e',
      '<math>',
      '<style>',
      'www.x.example',
      'mailto:a@b.example',
    ],
  );
  const markup = fc.oneof(
    anyText,
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  const TAG =
    /^<span class="spoiler">$|^<\/span>$|^<\/?(?:p|br|em|strong|s|ul|ol|li|blockquote|code|pre)(?: start="\d+")?(?: \/)?>$/;
  const LINK = /^<a(?: href="(?:https?:|mailto:)[^"<>]*")? rel="nofollow ugc noopener noreferrer">$|^<\/a>$/;

  test('contains only allowed tags, attributes and schemes, for any input', () => {
    fc.assert(
      fc.property(markup, (body) => {
        const { html } = renderBody(body);
        for (const [tag] of html.matchAll(/<[^>]*>?/g))
          expect([tag, TAG.test(tag) || LINK.test(tag)]).toEqual([tag, true]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('closes every tag it opens', () => {
    fc.assert(
      fc.property(markup, (body) => {
        const open: string[] = [];
        for (const [, end, name] of renderBody(body).html.matchAll(/<(\/?)([a-z]+)/g)) {
          if (name === 'br') continue;
          if (end === '') open.push(name ?? '');
          else expect(open.pop()).toBe(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('has an excerpt of plain text no longer than 85 characters', () => {
    fc.assert(
      fc.property(markup, (body) => {
        expect(count(renderBody(body).excerpt)).toBeLessThanOrEqual(86);
      }),
    );
  });
});

describe('a canonical address', () => {
  test('is its own canonical form, on the same origin', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once)).toBe(once);
        expect(new URL(once).origin).toBe(new URL(url).origin);
        expect(once).not.toContain('#');
      }),
    );
  });

  test('does not depend on tracking parameters or fragments', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: false }), fc.webFragments(), (url, fragment) => {
        const tracked = `${url}?utm_source=x&fbclid=${encodeURIComponent(fragment)}#${fragment}`;
        expect(canonicalUrl(tracked)).toBe(canonicalUrl(url));
      }),
    );
  });
});

describe('a cursor', () => {
  const Shape = z.object({ id: z.uuid(), score: z.int32(), prompt: z.boolean() });

  test('maps back to its position', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer(), fc.boolean(), (id, score, prompt) => {
        const cursor = writeCursor({ id, score, prompt });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor(cursor, Shape)).toEqual({ id, score, prompt });
      }),
    );
  });

  test('that the service did not make is refused', () => {
    fc.assert(
      fc.property(anyText, (cursor) => {
        expect(() => readCursor(cursor, Shape)).toThrow(expect.objectContaining({ code: 'invalid_cursor' }));
      }),
    );
  });
});

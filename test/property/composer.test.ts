/**
 * What is written in the composer is shown after posting as its writer saw it, and comes back into the field unchanged.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderBody } from '../../src/features/comments/rendering/markdown.js';
import type { Block, Run } from '../../src/widget/editor/blocks.js';
import { fromMarkdown } from '../../src/widget/editor/from-markdown.js';
import { toMarkdown } from '../../src/widget/editor/to-markdown.js';

/** Text with everything that Markdown could interpret. */
const piece = fc.constantFrom(
  ...[
    'a',
    'Zoë',
    '猫',
    'مد',
    '1',
    ' ',
    ' ',
    ' ',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '|',
    '||',
    '`',
    '``',
    '\\',
    '[',
    ']',
    '(x)',
    '<b>',
  ],
  ...[
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '&amp;',
    '&',
    '!',
    '.',
    '。',
    '"',
    ':',
    '😀',
    '€',
    '---',
    '@',
    '=',
    '<',
    '&#42;',
    '\t',
  ],
);
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const flag = fc.constantFrom(undefined, undefined, true);
const run = fc
  .record({
    text,
    strong: flag,
    em: flag,
    s: flag,
    spoiler: flag,
    code: fc.constantFrom(undefined, undefined, undefined, true),
    href: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      'https://example.com/a(b)_c_?d=1&amp;e=*',
    ),
  })

  // Within a spoiler, bars cannot be code; an absent format is not a key.
  .map((made): Run => {
    const code = made.spoiler && made.text.includes('|') ? undefined : made.code;
    return JSON.parse(JSON.stringify({ ...made, code })) as Run;
  });
const url = fc
  .constantFrom('https://example.com/a', 'https://example.com/a_b_')
  .map((href): Run => ({ text: href, href }));
const line: fc.Arbitrary<Block> = fc
  .array(fc.oneof({ weight: 9, arbitrary: run }, { weight: 1, arbitrary: url }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((runs) => ({ kind: 'line', runs }));
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    line,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((blocks): Block => ({ kind: 'quote', blocks })),
    fc
      .tuple(
        fc.constantFrom(null, 1, 1, 4),
        fc.array(fc.tuple(line, fc.array(tie('block'), { maxLength: 1 })), { minLength: 1, maxLength: 3 }),
      )
      .map(([start, items]): Block => ({
        kind: 'list',
        start,
        items: items.map(([first, others]) => [first, ...others]),
      })),
    fc
      .array(piece, { minLength: 1, maxLength: 6 })
      .map((parts): Block => ({ kind: 'code', text: parts.join('\n') })),
    fc.constant<Block>({ kind: 'line', runs: [] }),
  ),
}));

const squeeze = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Each character of a comment's HTML with its formatting. */
function shownIn(html: string): string[] {
  const open: string[] = [];
  const shown: string[] = [];
  const unescape = (value: string): string =>
    value.replace(
      /&(?:amp|lt|gt|quot);/g,
      (name) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[name] ?? '',
    );
  for (const { 0: found, 1: tag } of html.matchAll(/<(\/?\w+)[^>]*>|&\w+;|[^<&]/gsu)) {
    if (!tag)
      shown.push(
        ...[...unescape(found)]
          .filter((character) => /\S/.test(character))
          .map((character) => `${character} ${[...new Set(open)].sort().join()}`),
      );
    else if (open.at(-1) === tag.slice(1)) open.pop();
    else if (/^(?:strong|em|s|a|span|code|pre|blockquote|li)$/.test(tag)) open.push(tag);
  }
  return shown;
}

/** The same for blocks, as the field shows them. */
function shownOf(blocks: Block[], around: string[] = []): string[] {
  return blocks.flatMap((one): string[] => {
    const tell = (value: string, own: string[]): string[] =>
      [...value]
        .filter((character) => /\S/.test(character))
        .map((character) => `${character} ${[...new Set([...around, ...own])].sort().join()}`);
    if (one.kind === 'quote') return shownOf(one.blocks, [...around, 'blockquote']);
    if (one.kind === 'list') return one.items.flatMap((item) => shownOf(item, [...around, 'li']));
    if (one.kind === 'code') return tell(one.text, ['pre', 'code']);
    return one.runs.flatMap((run) =>
      tell(run.text, [
        ...(run.strong ? ['strong'] : []),
        ...(run.em ? ['em'] : []),
        ...(run.s ? ['s'] : []),
        ...(run.spoiler ? ['span'] : []),
        ...(run.code ? ['code'] : []),
        ...(run.href ? ['a'] : []),
      ]),
    );
  });
}

const lineOf = (text: string): Block => ({ kind: 'line', runs: [{ text }] });
const EMPTY_ITEM_BELOW_TEXT: Block[] = [
  {
    kind: 'list',
    start: null,
    items: [[lineOf('a'), { kind: 'list', start: null, items: [[lineOf(' ')], [lineOf('a')]] }]],
  },
];

describe('the composer', () => {
  test('posts every character with the formatting it had in the field', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const markdown = toMarkdown(blocks);
        expect({ markdown, shown: shownIn(renderBody(markdown).html) }).toEqual({
          markdown,
          shown: shownOf(blocks),
        });
      }),
      { numRuns: 300 },
    );
  });

  test('reads its own Markdown as the service does, and writes it unchanged', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const markdown = toMarkdown(blocks);
        const again = toMarkdown(fromMarkdown(markdown));
        expect(squeeze(renderBody(again).html)).toBe(squeeze(renderBody(markdown).html));
        expect(shownOf(fromMarkdown(markdown))).toEqual(shownIn(renderBody(markdown).html));
      }),
      { numRuns: 300, examples: [[EMPTY_ITEM_BELOW_TEXT]] },
    );
  });
});

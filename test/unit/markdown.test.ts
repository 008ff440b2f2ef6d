import { describe, expect, test } from '@jest/globals';
import { renderBody } from '../../src/features/comments/rendering/markdown.js';

const REL = 'rel="nofollow ugc noopener noreferrer"';

test.each([
  ['blanks', `a${' '.repeat(400_000)}b`],
  ['blank lines', 'a \n'.repeat(200_000)],
  ['bars', '||a'.repeat(20_000)],
])('%s without an end are rendered quickly', (_what, body) => {
  expect(renderBody(body).text).toContain('a');
});

describe('rendering', () => {
  test.each([
    ['emphasis', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>'],
    ['line breaks', 'a\nb', '<p>a<br />\nb</p>'],
    ['paragraphs', 'a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['quotes', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['numbered lists', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['code', '```js\n<b>\n```', '<pre><code>&lt;b&gt;\n</code></pre>'],
    ['a link', '[a](https://x.example/)', `<p><a href="https://x.example/" ${REL}>a</a></p>`],
    [
      'an address alone',
      'see https://x.example/a',
      `<p>see <a href="https://x.example/a" ${REL}>https://x.example/a</a></p>`,
    ],
    ['no heading', '# a', '<p># a</p>'],
    ['no underlined heading', 'a\n===', '<p>a<br />\n===</p>'],
    ['no rule', '---', '<p>---</p>'],
    ['no table', '|a|b|\n|-|-|\n|1|2|', '<p>|a|b|<br />\n|-|-|<br />\n|1|2|</p>'],
    [
      'no link to a place on the page',
      '[a](b) [c](//d.example) ![](*)',
      '<p>[a](b) [c](//d.example) ![](*)</p>',
    ],
    [
      'spoilers',
      'It was ||the *butler*||!',
      '<p>It was <span class="spoiler">the <em>butler</em></span>!</p>',
    ],
    [
      'several spoilers',
      '||a||||b|| c',
      '<p><span class="spoiler">a</span><span class="spoiler">b</span> c</p>',
    ],
    ['no spoiler of code', 'if a || b || c, `||d||`', '<p>if a || b || c, <code>||d||</code></p>'],
    ['no spoiler without words or end', '|||| || ||a', '<p>|||| || ||a</p>'],
    ['an escaped bar in a spoiler', '||a \\|| b||', '<p><span class="spoiler">a || b</span></p>'],
    ['raw tags as text', '<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
  ])('renders %s', (_what, body, html) => {
    expect(renderBody(body).html).toBe(html);
  });

  test('renders no pictures, which would call third parties', () => {
    expect(renderBody('![a](https://x.example/a.png)').html).not.toContain('<img');
  });

  test('counts links, also bare ones, once each', () => {
    expect(
      renderBody('https://a.example [b](https://b.example) `https://c.example` c@d.example').links,
    ).toEqual(['https://a.example', 'https://b.example', 'mailto:c@d.example']);
    expect(renderBody('none').links).toEqual([]);
  });

  test.each([
    ['plain words', '**Hello** *world*', 'Hello world'],
    ['a blank between blocks', 'one\n\ntwo\n- three\n- four', 'one two three four'],
    ['characters and not their entities', 'a < b && "c" \'d\'', 'a < b && "c" \'d\''],
    ['entities the writer typed', '&lt;b&gt; &amp;amp;', '<b> &amp;'],
    ['nothing of a spoiler', 'It was ||the **butler**||, ||I think||.', 'It was […], […].'],
    ['the link’s words', '[here](https://x.example)', 'here'],
  ])('excerpts %s', (_what, body, expected) => {
    expect(renderBody(body).excerpt).toBe(expected);
  });

  test('the excerpt ends after 85 characters', () => {
    expect(renderBody(`**${'y'.repeat(100)}**`).excerpt).toBe(`${'y'.repeat(85)}…`);
  });
});

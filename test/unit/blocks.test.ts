import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readHtml, SelectorError } from '../../src/features/articles/html-blocks.js';

const PAGES = new URL('../pages/', import.meta.url);

function page(name: string): string {
  return readFileSync(new URL(name, PAGES), 'utf8');
}

/** Blocks as lines of "tag#id text", white space collapsed except for line feeds of `<br>` and seams. */
function outline(html: string, contentSelector?: string): string[] {
  return readHtml(html, contentSelector).blocks.map(
    ({ tag, id, text }) => `${tag}${id === undefined ? '' : `#${id}`} ${text.replace(/\s+/g, ' ').trim()}`,
  );
}

describe('saved pages', () => {
  test('an essay: captions and quotations, but no ads, asides, forms or hidden text', () => {
    expect(outline(page('essay.html'))).toEqual([
      'h1#salt-roads The salt roads',
      'p#opening Salt came inland on the backs of mules, in sacks that wept when it rained1.',
      'figcaption A mule on the old pass, about 1910.',
      'h2 What the toll keepers wrote',
      'blockquote Toll book, third volume',
      'p Two sacks of the eleven were stones.',
      'p We let him pass, for he had children.',
      'blockquote One line, without a paragraph of its own.',
      'p Line one of the rhyme, line two of it, and a third.',
      'pre 10 sacks 2 stones',
      'p The last mule train left in 1931.',
    ]);
  });

  test('lists: an item’s own words first, then the items in it', () => {
    expect(outline(page('lists.html'))).toEqual([
      'h2 What to pack',
      'li Oilskins, of which and neither is new.',
      'li one is worn,',
      'li one is dry.',
      'p A knife.',
      'p Not the one with the broken tip.',
      'li A lamp',
      'li Grapnel',
      'li A small anchor with several flukes.',
      'li Thole',
      'p A pin that holds an oar.',
      'p Shortly after six, and again in the evening.',
      'li seven',
      'p Ask at the office.',
    ]);
  });

  test('misnested tags, read as browsers read them', () => {
    expect(outline(page('misnested.html'))).toEqual([
      'p An unclosed bold word',
      'p goes on into the next paragraph and ends.',
      'p A',
      'h3 A heading',
      'p with a paragraph in it',
      'p A paragraph straight in a list',
      'li and an item',
      'li another after it',
      'p with a table',
      'p foster child',
      'p cell',
      'p A link around a paragraph',
      'p word and word, word',
      'blockquote loose words more loose words',
      'p then a paragraph',
      'p <p> & © 😀 ¬anentity;',
    ]);
  });

  test('bare containers as paragraphs, if there are hardly any others', () => {
    expect(outline(page('bare.html'))).toEqual([
      'p#top Harbour notices',
      'h1 Notices',
      'p#n1 The north pier is closed to everyone but the pilots until the crane has been taken down.',
      'p The ferry leaves from the fish market. Dogs pay half.',
      'p Bicycles are carried free of charge on every crossing.',
      'p Ice is sold from five. Fuel from six.',
      'p First line',
      'p Second line after an empty one',
      'p Signed, the harbour master',
    ]);
  });

  test('many scripts, ruby without its readings', () => {
    expect(outline(page('scripts.html'))[5]).toBe('h2 港の朝');
    expect(outline(page('scripts.html'))).toHaveLength(11);
  });

  test('of several articles the one with most text', () => {
    expect(outline(page('feed.html'))).toEqual([
      'h2 The whole story',
      'p This is the article with most of the words of the page in it.',
      'p#p2 It goes on for a second paragraph.',
    ]);
  });

  test.each([
    [
      'a story among teasers that have its usual names',
      'teasers.html',
      ['h1 The', 'p The', 'p Nobody', 'p The', 'p Until', 'p In'],
    ],
    [
      'lines that break twice are paragraphs, unless the publisher has named the element',
      'breaks.html',
      [
        'h1 A',
        'p#post The',
        'p Nobody',
        'p The',
        'p Until',
        'p#own One',
        'p and',
        'p#whole This',
        'pre tide',
      ],
    ],
    [
      'no bylines, share bars, lists of links and their headings, labels, footers and landmarks',
      'links.html',
      [
        'h1 The',
        'p The',
        'p Nobody',
        'h2#vote The',
        'p The',
        'h2 What',
        'li Salt',
        'li Two',
        'li Mail',
        'p Until',
        'p#source Tide',
      ],
    ],
    [
      'comments that are longer than the story',
      'comments.html',
      ['h1 The', 'p The', 'p Nobody', 'p The', 'p Until', 'p In'],
    ],
    ['hidden paragraphs', 'hidden.html', ['h1 The', 'p The', 'p Nobody', 'p The']],
    ['several articles: the longest', 'several.html', ['h2 The', 'p The', 'p Nobody', 'p The']],
    [
      'a live blog: all entries',
      'live.html',
      [
        'h1 The',
        ...['The', 'Nobody', 'The', 'Until', 'In'].flatMap((word, at) => [
          'h3 Entry',
          `p ${word}`,
          `p ${['The', 'Mara', 'The', 'Somebody', 'The'][at]}`,
        ]),
      ],
    ],
    ['half an article before a paywall', 'paywall.html', ['h1 The', 'p A', 'p The', 'h2 Read', 'p For']],
    ['AMP', 'amp.html', ['h1 The', 'p The', 'p Nobody', 'p The']],
    ['a reader view', 'reader.html', ['p The', 'p Nobody', 'p The']],
    ['from right to left', 'rtl.html', ['h1 العبّارة', 'p نقل', 'p لم']],
  ])('%s', (_, name, expected) => {
    expect(outline(page(name)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(expected);
  });

  test('formulas without their annotations and hidden copies', () => {
    expect(outline(page('formulas.html')).slice(3)).toEqual([
      'p The height is h=at, as every pilot learns before the second winter.',
      'p Where no formulas are drawn there is a picture of them, which says nothing here.',
    ]);
  });

  test('vertical text in a language without spaces', () => {
    expect(outline(page('vertical.html')).map((line) => line.slice(0, 5))).toEqual([
      'h1 港の',
      'p 港の役',
      'p 十一年',
      'p 春にな',
      'p 「見て',
    ]);
  });

  test.each(readdirSync(PAGES).filter((name) => name.endsWith('.html')))(
    '%s: numbered in order, never blank',
    (name) => {
      const blocks = readHtml(page(name)).blocks;
      expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, at) => at));
      expect(blocks.every(({ text }) => /\S/.test(text))).toBe(true);
    },
  );
});

describe('the content', () => {
  const html = '<div class="story"><p>Inside.</p></div><main><p>In main.</p></main>';

  test('is where the publisher’s selector matches', () => {
    expect(outline(html, '.story')).toEqual(['p Inside.']);
  });

  test('is found by the default rules when the publisher’s selector matches nothing', () => {
    expect(outline(html, '.renamed')).toEqual(['p In main.']);
  });

  test('of a fragment is the whole fragment', () => {
    expect(outline('<h2>Title</h2><p>Text.')).toEqual(['h2 Title', 'p Text.']);
  });

  test('of a page without any text is empty', () => {
    expect(outline('')).toEqual([]);
    expect(outline('<p> </p><div><img alt="x"></div>')).toEqual([]);
  });

  test('with an invalid selector is an error', () => {
    expect(() => readHtml(html, 'p[')).toThrow(SelectorError);
  });

  test.each([
    ['nested too deep', '<div>'.repeat(100_000)],
    ['of too many elements', '<p>x</p>'.repeat(200_000)],
    ['whose few tags make many elements', '<a><b><i><p>x'.repeat(60_000)],
    [
      'with unclosed formatting, each of its own',
      [...Array(5_000).keys()].map((n) => `<font size=${n}><p>`).join(''),
    ],
    ['with a tag of many attributes', `<p ${[...Array(200_000).keys()].map((n) => `a${n}`).join(' ')}>x`],
  ])('%s is refused', (_what, hostile) => {
    expect(() => readHtml(hostile)).toThrow(RangeError);
  });
});

describe('text', () => {
  test.each([
    ['is raw', '<p>  a\n b </p>', '  a\n b '],
    ['has a line feed for a line break', '<p>a<br>b<br/>c</p>', 'a\nb\nc'],
    ['keeps words apart that a nested block keeps apart', '<ul><li>a<ul><li>x</li></ul>b</li></ul>', 'a\nb'],
    ['keeps a word together that inline elements mark up', '<p>wo<b>r</b><x-y>d</x-y></p>', 'word'],
    ['leaves out scripts', '<p>a<script>1</script>b</p>', 'ab'],
  ])('%s', (_, html, expected) => {
    expect(readHtml(html).blocks[0]?.text).toBe(expected);
  });
});

/** Where badges go: known paragraphs are found again by their hashes, and never where that is unsure. */
import { expect, test } from '@jest/globals';
import { describe as describeBlocks } from '../../src/shared/anchoring/index.js';
import type { Block } from '../../src/shared/anchoring/types.js';
import type { PageParagraph } from '../../src/shared/contract.js';
import { placeMissing } from '../../src/widget/article/missing.js';
import { hashBlocks, hashWords } from '../../src/widget/article/content.js';
import { placeByHash } from '../../src/widget/article/place.js';

const TEXTS = [
  'The tables are wrong.',
  'Rafael noticed first.',
  'Yes.',
  'He wrote twice.',
  'Yes.',
  'On Tuesday.',
];

function blocks(texts: string[]): Block[] {
  return texts.map((text, index) => ({ index, tag: 'p', text }));
}

function known(...indices: number[]): PageParagraph[] {
  return knownIn(TEXTS, indices);
}

function knownIn(texts: string[], indices = texts.map((_, index) => index)): PageParagraph[] {
  const selectors = describeBlocks(blocks(texts));
  return indices.map((index) => ({
    id: `p${index}`,
    hash: selectors[index]?.hash ?? '',
    index,
    tag: 'p',
    siteId: null,
    state: 'anchored',
    verified: true,
    comments: 1,
    latestAt: null,
    marks: [],
  }));
}

function place(paragraphs: PageParagraph[], page: Block[]): Record<string, number> {
  return Object.fromEntries(placeIn(paragraphs, page).places);
}

function placeIn(paragraphs: PageParagraph[], page: Block[]): ReturnType<typeof placeByHash> {
  const hashes = hashBlocks(page);
  return placeByHash(paragraphs, hashes, hashWords({ blocks: page, hashes }));
}

test('an unchanged page is matched by hashes, copies included', () => {
  expect(place(known(0, 2, 4, 5), blocks(TEXTS))).toEqual({ p0: 0, p2: 2, p4: 4, p5: 5 });
});

test('a unique text is found where it moved, if the order is kept', () => {
  expect(place(known(0, 3), blocks(['New.', TEXTS[0] ?? '', 'Newer.', 'He wrote twice.']))).toEqual({
    p0: 1,
    p3: 3,
  });
  // Another one may have the same text: the surroundings decide.
  expect(place(known(0, 3), blocks(['New.', 'He wrote twice.', ...TEXTS.slice(0, 3)]))).toEqual({});
});

test('a text that occurred twice and occurs once matches neither until its surroundings have been compared', () => {
  expect(place(known(0, 2, 4), blocks([TEXTS[0] ?? '', 'Yes.', 'On Tuesday.']))).toEqual({ p0: 0 });
});

test('a copy is not placed when text was inserted before it', () => {
  // The first "Yes." is now where the second was.
  expect(place(known(0, 4, 5), blocks([TEXTS[0] ?? '', 'New.', 'Newer.', ...TEXTS.slice(1)]))).toEqual({
    p0: 0,
    p5: 7,
  });
  expect(place(known(4), blocks(['New.', 'Newer.', ...TEXTS]))).toEqual({});
});

test('text that no hash matches is searched by words, fetched once, and left out if unsure', async () => {
  const paragraphs = known(0, 1, 3);
  const page = blocks([
    'The tables are wrong.',
    'Rafael Moreno noticed first.',
    'Yes.',
    'Somebody else entirely, elsewhere.',
    'Yes.',
    'On Tuesday.',
  ]);
  const hashes = hashBlocks(page);
  const { places, missing } = placeIn(paragraphs, page);
  expect([...places.keys()]).toEqual(['p0']);
  const asked: string[] = [];
  const selectors = describeBlocks(blocks(TEXTS));
  const widget = {
    store: { page: { article: { id: 'a1' }, paragraphs } },
    transport: {
      read: (path: string) => {
        asked.push(path);
        const [from, next] = path.endsWith('/selectors') ? [0, 'more'] : [1, null];
        const items = paragraphs.slice(from, next ? 1 : undefined);
        return Promise.resolve({
          items: items.map(({ id, index }) => ({ id, selector: selectors[index ?? 0] })),
          next,
        });
      },
    },
  } as unknown as Parameters<typeof placeMissing>[0];
  const content = { blocks: page, elements: [], runs: [], hashes, places };
  for (let time = 0; time < 2; time++)
    expect(Object.fromEntries(await placeMissing(widget, content, missing))).toEqual({ p1: 1 });
  expect(asked).toEqual(['/articles/a1/selectors', '/articles/a1/selectors?cursor=more']);
});

test('a copy is not placed where a text next to it was replaced', () => {
  const page = blocks(TEXTS.with(3, 'Another one took its place.'));
  expect(place(known(0, 2, 3, 4, 5), page)).toEqual({ p0: 0, p5: 5 });
});

test('a removed text is not placed at an equal one elsewhere, even if several were removed', () => {
  const titles = ['Live', 'One.', 'Two.', 'Three.', 'Weather', 'Results', 'End'];
  const paragraphs = knownIn(titles);
  // Two entries left at the end; two new ones on top have their titles.
  const page = blocks(['Live', 'Weather', 'Results', 'One.', 'Two.', 'Three.', 'End']);
  // What changed places with them is looked for by its words.
  expect(place(paragraphs, page)).toEqual({ p0: 0, p6: 6 });
});

test('a minute is only placed by its hash where what was next to it still is', () => {
  const entries = ["43'", 'Goal kick Rovers.', "41'", 'Throw-in United.'];
  const texts = (newest: string) => ['Live', "44'", newest, ...entries];
  const was = texts('Free kick Rovers, taken by Lund.');
  expect(place(knownIn(was), blocks(was))).toEqual({ p0: 0, p1: 1, p2: 2, p3: 3, p4: 4, p5: 5, p6: 6 });
  // Both minutes next to the line that was replaced are looked for by their surroundings.
  expect(place(knownIn(was), blocks(texts('Yellow card for Castle.')))).toEqual({
    p0: 0,
    p4: 4,
    p5: 5,
    p6: 6,
  });
});

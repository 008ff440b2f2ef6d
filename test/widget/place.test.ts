/** Where badges go: known paragraphs are found again by their hashes, and never where that is unsure. */
import { beforeAll, expect, test } from '@jest/globals';
import { describe as describeBlocks, relocate } from '../../src/shared/anchoring/index.js';
import type { Block } from '../../src/shared/anchoring/types.js';
import type { PageParagraph } from '../../src/shared/contract.js';
import { hashBlocks, placeParagraphs } from '../../src/widget/article/place.js';
import { load } from '../../src/widget/core/lazy.js';

const TEXTS = [
  'The tables are wrong.',
  'Rafael noticed first.',
  'Yes.',
  'He wrote twice.',
  'Yes.',
  'On Tuesday.',
];

beforeAll(() => {
  load.relocation = () => Promise.resolve({ relocate });
});

function blocks(texts: string[]): Block[] {
  return texts.map((text, index) => ({ index, tag: 'p', text }));
}

function known(...indices: number[]): PageParagraph[] {
  const selectors = describeBlocks(blocks(TEXTS));
  return indices.map((index) => ({
    id: `p${index}`,
    hash: selectors[index]?.hash ?? '',
    index,
    tag: 'p',
    siteId: null,
    state: 'anchored',
    verified: true,
    comments: 1,
    marks: [],
  }));
}

async function place(paragraphs: PageParagraph[], page: Block[]): Promise<Record<string, number>> {
  return Object.fromEntries(await placeParagraphs(paragraphs, page, hashBlocks(page)));
}

test('an unchanged page is settled by hashes, copies included', async () => {
  expect(await place(known(0, 2, 4, 5), blocks(TEXTS))).toEqual({ p0: 0, p2: 2, p4: 4, p5: 5 });
});

test('a text that stands once is found where it has moved', async () => {
  expect(await place(known(0, 3), blocks(['New.', 'He wrote twice.', ...TEXTS.slice(0, 3)]))).toEqual({
    p0: 2,
    p3: 1,
  });
});

test('a copy is not placed when something was put in before it', async () => {
  // The first "Yes." now stands where the second stood.
  expect(await place(known(0, 4, 5), blocks([TEXTS[0] ?? '', 'New.', 'Newer.', ...TEXTS.slice(1)]))).toEqual({
    p0: 0,
    p5: 7,
  });
  expect(await place(known(4), blocks(['New.', 'Newer.', ...TEXTS]))).toEqual({});
});

test('an edited text has no place as long as its hash is all that is known', async () => {
  const edited = TEXTS.map((text, index) => (index === 1 ? 'Rafael saw it before all others.' : text));
  expect(await place(known(0, 1), blocks(edited))).toEqual({ p0: 0 });
});

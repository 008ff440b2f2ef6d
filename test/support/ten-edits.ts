/** One article and ten edits of it, with the place of each passage after each edit. */
import type { ParagraphState } from '../../src/shared/anchoring/types.js';

export const PASSAGES = {
  ferry:
    'The ferry across the Lode has carried passengers since 1871, and on most days it still carries a goat.',
  fare: 'A single fare is one pound forty, which the ferryman takes in coins because his card reader fell in.',
  repair:
    'Last spring the council spent eleven thousand pounds on a new chain. The old one had held since the war. Nobody can say which war.',
  protest:
    'Residents of the east bank want a bridge instead and have said so in four petitions and one song.',
  engineer: 'The county engineer, asked about a bridge, wrote back that the river moves and bridges do not.',
  vote: 'The committee votes on Thursday at seven in the Corn Exchange, and the goat is not expected to attend.',
};
export type Passage = keyof typeof PASSAGES;
export const NAMES = Object.keys(PASSAGES) as Passage[];

export interface Edit {
  what: string;
  blocks: string[];
  /** The page's content around the blocks. */
  template: (blocks: string[]) => string;
  /** Index of each passage's block; null if it is gone. */
  places: Record<Passage, number | null>;
  /** States that are only explained by one way of finding the passage. */
  states?: Partial<Record<Passage, ParagraphState>>;
  /** Passages that a page with this text does not show while the service has the text before the edit. */
  unpublished?: Passage[];
}

const plain = (blocks: string[]) => `<article>${blocks.map((text) => `<p>${text}</p>`).join('')}</article>`;
const numbered = (blocks: string[]) =>
  `<main>${blocks.map((text, at) => `<p id="p-${at}">${text}</p>`).join('')}</main>`;
const numberedBackwards = (blocks: string[]) =>
  `<main>${blocks.map((text, at) => `<p id="p-${blocks.length - 1 - at}">${text}</p>`).join('')}</main>`;
/** Other tags, a menu, related links, typographic spaces. */
const redesigned = (blocks: string[]) => {
  const content = blocks.map((text, at) => {
    const spaced = text.replace('across', ' across\u00a0').replace(/ /g, '  ');
    return `<div class="c"><p id="p-${at}">${spaced}</p></div>`;
  });
  return `<nav><ul><li>Home</li></ul></nav><main>${content.join('')}</main><aside><p>Read also: goats</p></aside>`;
};

const { ferry, fare, repair, protest, engineer, vote } = PASSAGES;
const reworded = protest.replace('four petitions and one song', 'five petitions, one song and a short film');
const half = repair.indexOf('The old one');
const halves = [repair.slice(0, half).trim(), repair.slice(half)];
const rearranged = [ferry, repair, reworded, engineer, vote, fare];
const places = { ferry: 0, repair: 1, protest: 2, engineer: 3, vote: 4, fare: 5 };

export const EDITS: Edit[] = [
  {
    what: 'a paragraph moves to the end',
    blocks: [ferry, repair, protest, engineer, vote, fare],
    template: plain,
    places,
    states: { ferry: 'anchored' },
  },
  {
    what: 'one is reworded',
    blocks: rearranged,
    template: plain,
    places,
    states: { protest: 'edited', engineer: 'anchored' },
  },
  {
    what: 'one is split, and its thread stays with the first of two comparable halves',
    blocks: [ferry, ...halves, reworded, engineer, vote, fare],
    template: plain,
    places: { ferry: 0, repair: 1, protest: 3, engineer: 4, vote: 5, fare: 6 },
    states: { repair: 'edited' },
  },
  { what: 'the halves are merged again', blocks: rearranged, template: plain, places },
  {
    what: 'one is deleted, and no other takes its place',
    blocks: [ferry, repair, reworded, vote, fare],
    template: plain,
    places: { ...places, engineer: null, vote: 3, fare: 4 },
    states: { engineer: 'orphaned' },
  },
  {
    what: 'the deleted one returns',
    blocks: rearranged,
    template: plain,
    places,
    // The service has orphaned it, so only the service can restore it.
    unpublished: ['engineer'],
  },
  {
    what: 'the template changes',
    blocks: rearranged,
    template: redesigned,
    places,
    states: { ferry: 'anchored', fare: 'anchored' },
  },
  {
    what: 'one is duplicated, and its thread stays with the copy among its neighbours',
    blocks: [...rearranged, ferry],
    template: numbered,
    places,
  },
  {
    what: 'the template numbers its paragraphs anew, so that every id names another text',
    blocks: rearranged,
    template: numberedBackwards,
    places,
    states: { ferry: 'anchored' },
  },
  {
    what: 'all is written anew, and nothing is guessed',
    blocks: [
      'Goats, says the breeders’ association, dislike water more than timetables.',
      'A consultation closes in March; forms are at the library desk, beside the lost gloves.',
      'Whoever wins the tender must supply lifejackets in every size, hooves excepted.',
    ],
    template: plain,
    places: { ferry: null, fare: null, repair: null, protest: null, engineer: null, vote: null },
    states: { ferry: 'orphaned', vote: 'orphaned' },
  },
];

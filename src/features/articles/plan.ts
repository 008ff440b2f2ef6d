/**
 * What publishing a text would do to the ledger: pure, so that a dry run and the real thing cannot differ. Paragraphs that
 * are talked about are followed through the edit; the others only stay where their text stays as it is.
 */
import {
  checkAgainstOriginal,
  CONTRADICTION,
  describe,
  relocate,
  type Block,
  type ParagraphSelector,
  type Placement,
} from '../../shared/anchoring/index.js';

/** A paragraph with threads, or that a thread moved by hand may be put back to. */
export interface DiscussedParagraph {
  id: string;
  /** As first seen. */
  selector: ParagraphSelector;
  /** As last found. */
  current: ParagraphSelector;
  /** The beginning of its text as first seen. */
  text: string;
  position: number | null;
  state: Placement['state'];
  comments: number;
}

export interface UndiscussedParagraph {
  id: string;
  position: number | null;
  hash: string;
}

export interface PlannedMove {
  paragraph: DiscussedParagraph;
  placement: Placement;
}

export interface PublishPlan {
  /** How the new blocks will be recognised, one each. */
  selectors: ParagraphSelector[];
  /** How the latest blocks are recognised. */
  before: ParagraphSelector[];
  moves: PlannedMove[];
  /** Undiscussed paragraphs that stay, and the block each stands at. */
  kept: { paragraph: UndiscussedParagraph; block: number }[];
  /** Ids of undiscussed paragraphs whose text has gone or has another owner. */
  removed: string[];
  /** Blocks no paragraph stands at. */
  added: number[];
}

const LOST: Placement = { state: 'orphaned', block: null, method: 'none', confidence: 0 };
/** Equal text that stands at one place alone. */
const ONLY_PLACE = { state: 'moved', method: 'exact-moved', confidence: 0.95 } as const;

/**
 * Decides where every paragraph stands in the new blocks. `latest` are the blocks of the latest revision, none when
 * only readers knew the page. From there it is a small step; an edited paragraph must still be something like the text
 * it began with; those that found no place are looked for by the text they had last, and by the one they began with.
 */
export function planPublish(
  discussed: DiscussedParagraph[],
  undiscussed: UndiscussedParagraph[],
  latest: Block[],
  blocks: Block[],
): PublishPlan {
  const selectors = describe(blocks);
  const before = describe(latest);
  const text: NewText = { blocks, before, placesOf: placesByHash(selectors) };
  const alignment = align(discussed, latest, text);
  const steps = [withoutDrift, onlyPlaces, newPlaces, returned];
  const placements = steps.reduce(
    (decided, step) => step(discussed, decided, text, alignment),
    alignment.placements,
  );
  const moves = discussed.map((paragraph, n) => ({ paragraph, placement: placements[n] ?? LOST }));
  const owned = ownedBy(placements);
  const { kept, removed } = keepSame(undiscussed, selectors, owned);
  for (const { block } of kept) owned.add(block);
  const added = blocks.flatMap((_, block) => (owned.has(block) ? [] : [block]));
  return { selectors, before, moves, kept, removed, added };
}

/** An undiscussed paragraph stays where its text stands and no discussed one does; copies are all the same to it. */
function keepSame(
  undiscussed: UndiscussedParagraph[],
  selectors: ParagraphSelector[],
  owned: ReadonlySet<number>,
): Pick<PublishPlan, 'kept' | 'removed'> {
  const free = groupBy(
    selectors.flatMap((_, block) => (owned.has(block) ? [] : [block])).reverse(),
    (block) => selectors[block]?.hash ?? '',
  );
  const kept: PublishPlan['kept'] = [];
  const removed: string[] = [];
  for (const paragraph of undiscussed) {
    const block = free.get(paragraph.hash)?.pop();
    if (block === undefined) removed.push(paragraph.id);
    else kept.push({ paragraph, block });
  }
  return { kept, removed };
}

interface NewText {
  blocks: Block[];
  /** How the latest blocks are recognised. */
  before: ParagraphSelector[];
  /** Where each text stands, by its hash. */
  placesOf: ReadonlyMap<string, number[]>;
}

interface Alignment {
  /** One for each discussed paragraph. */
  placements: Placement[];
  /** Blocks that continue a latest block. */
  claimed: Set<number | null>;
}

type Step = (
  discussed: DiscussedParagraph[],
  placements: Placement[],
  text: NewText,
  alignment: Alignment,
) => Placement[];

/**
 * Where the latest blocks went, and from that the paragraphs that stand at them. The others are looked for among what
 * is new, except those whose text stood elsewhere in the latest blocks: they would be taken for the paragraph there.
 */
function align(discussed: DiscussedParagraph[], latest: Block[], text: NewText): Alignment {
  if (discussed.length === 0) return { placements: [], claimed: new Set() };
  const { before, blocks, placesOf } = text;
  const stood = hashesOf(before);
  const isStray = (paragraph: DiscussedParagraph) =>
    standsAt(paragraph, before) === null && !stood.has(paragraph.current.hash);
  const strays = discussed.filter(isStray);
  const found = relocate([...before, ...strays.map(({ current }) => current)], blocks, latest);
  const known = found.slice(0, before.length);
  let stray = before.length;
  const placements = discussed.map((paragraph): Placement => {
    const { hash } = paragraph.current;
    const at = standsAt(paragraph, before);
    if (at !== null) return known[at] ?? LOST;
    if (isStray(paragraph)) return found[stray++] ?? LOST;
    return paragraph.state === 'ambiguous' && placesOf.has(hash) ? { ...LOST, state: 'ambiguous' } : LOST;
  });
  const claimed = new Set(known.flatMap(({ block, parts = [] }) => [block, ...parts]));
  return { placements, claimed };
}

/** The latest block it stands at. */
function standsAt({ position, current }: DiscussedParagraph, before: ParagraphSelector[]): number | null {
  return position !== null && before[position]?.hash === current.hash ? position : null;
}

/** A chain of small edits that ends at something else than it began with has lost its paragraph. */
const withoutDrift: Step = (discussed, placements, { blocks }) =>
  placements.map((placement, n) => {
    const paragraph = discussed[n];
    const block = placement.block === null ? undefined : blocks[placement.block];
    if (!paragraph || !block || placement.state !== 'edited') return placement;
    return checkAgainstOriginal(paragraph.selector, block.text) < CONTRADICTION ? LOST : placement;
  });

/** Copies could not be told apart; now the text stands at one place alone, and no other discussed paragraph may mean it. */
const onlyPlaces: Step = (discussed, placements, { placesOf }) => {
  const waiting = discussed.flatMap(({ current }, n) =>
    placements[n]?.block === null && placements[n].state === 'ambiguous' ? [{ n, hash: current.hash }] : [],
  );
  return placeAlone(placements, waiting, (hash) => placesOf.get(hash) ?? []);
};

/** The text stood elsewhere when the paragraph was lost; now there is one more of it. */
const newPlaces: Step = (discussed, placements, { before, placesOf }, { claimed }) => {
  const stood = hashesOf(before);
  const waiting = discussed.flatMap((paragraph, n) => {
    const { hash } = paragraph.current;
    const isLost = placements[n]?.block === null && standsAt(paragraph, before) === null;
    return isLost && stood.has(hash) ? [{ n, hash }] : [];
  });
  return placeAlone(placements, waiting, (hash) =>
    (placesOf.get(hash) ?? []).filter((block) => !claimed.has(block)),
  );
};

/** Places each that waits where its text has one place, and that place is meant by nobody else. */
function placeAlone(
  placements: Placement[],
  waiting: { n: number; hash: string }[],
  placesOf: (hash: string) => number[],
): Placement[] {
  const owned = ownedBy(placements);
  const decided = [...placements];
  for (const claimants of groupBy(waiting, ({ hash }) => hash).values()) {
    const [only, ...rivals] = claimants;
    const [block, ...others] = only ? placesOf(only.hash) : [];
    if (!only || block === undefined || others.length > 0 || rivals.length > 0 || owned.has(block)) continue;
    decided[only.n] = { ...ONLY_PLACE, block };
  }
  return decided;
}

/** Looks for lost paragraphs by the text they began with, among the blocks that continue nothing. */
const returned: Step = (discussed, placements, { blocks }, { claimed }) => {
  const owned = ownedBy(placements);
  const free = blocks.flatMap((block, at) => (claimed.has(at) || owned.has(at) ? [] : [{ at, block }]));
  const lost = discussed.flatMap(({ selector, current }, n) =>
    placements[n]?.block === null && selector.hash !== current.hash ? [{ n, selector }] : [],
  );
  if (lost.length === 0 || free.length === 0) return placements;
  const found = relocate(
    lost.map(({ selector }) => selector),
    free.map(({ block }, index) => ({ ...block, index })),
  );
  const decided = [...placements];
  lost.forEach(({ n }, at) => {
    const placement = found[at];
    const place = placement?.block == null ? undefined : free[placement.block];
    if (placement && place) decided[n] = { ...placement, block: place.at };
  });
  return decided;
};

function ownedBy(placements: Placement[]): Set<number> {
  return new Set(placements.flatMap(({ block }) => block ?? []));
}

function hashesOf(selectors: ParagraphSelector[]): Set<string> {
  return new Set(selectors.map(({ hash }) => hash));
}

function placesByHash(selectors: ParagraphSelector[]): Map<string, number[]> {
  return groupBy(
    selectors.map((_, at) => at),
    (at) => selectors[at]?.hash ?? '',
  );
}

function groupBy<T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

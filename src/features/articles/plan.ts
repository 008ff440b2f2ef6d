/**
 * Plans the effect of publishing a text on the paragraphs; pure, so that dry run and publish cannot differ. Discussed
 * paragraphs are followed through edits; others are only kept if their text is unchanged.
 */
import {
  agreeInNumbers,
  checkAgainstOriginal,
  CONTRADICTION,
  describeText,
  isSameText,
  neighboursOf,
  normalise,
  readText,
  relocateInText,
  type Block,
  type ParagraphSelector,
  type Placement,
  type Spelling,
  type Text,
} from '../../shared/anchoring/index.js';

/** A paragraph with threads, or one that a manually moved thread can be moved back to. */
export interface DiscussedParagraph {
  id: string;
  /** When first seen. */
  selector: ParagraphSelector;
  /** When last found. */
  current: ParagraphSelector;
  /** The beginning of its text when first seen. */
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
  /** Selectors of the new blocks. */
  selectors: ParagraphSelector[];
  /** Selectors of the latest blocks. */
  before: ParagraphSelector[];
  moves: PlannedMove[];
  /** Undiscussed paragraphs that are kept, and their blocks. */
  kept: { paragraph: UndiscussedParagraph; block: number }[];
  /** Ids of undiscussed paragraphs whose text is gone or belongs to another paragraph. */
  removed: string[];
  /** Blocks without a paragraph. */
  added: number[];
}

const ORPHANED: Placement = { state: 'orphaned', block: null, method: 'none', confidence: 0 };
/** Minimum similarity of a text that returns edited. */
const MOSTLY = 0.5;
/** Placement of a text that occurs exactly once. */
const ONLY_PLACE = { state: 'moved', method: 'exact-moved', confidence: 0.95 } as const;

/**
 * Decides the place of every paragraph in the new blocks. `latest` are the blocks of the latest revision, empty if
 * only readers knew the page. Alignment starts from the latest revision, as a small step; an edited paragraph must still
 * resemble its first text; lost ones are searched by their last text and then by their first.
 */
export function planPublish(
  discussed: DiscussedParagraph[],
  undiscussed: UndiscussedParagraph[],
  latest: Block[],
  blocks: Block[],
): PublishPlan {
  const spellings = new Map<string, Spelling>();
  const [was, is] = [readText(latest, spellings), readText(blocks, spellings)];
  const [before, selectors] = [describeText(was), describeText(is)];
  const text: NewText = { blocks, selectors, before, placesOf: placesByHash(selectors) };
  const alignment = align(discussed, text, was, is);
  const steps = [rejectDrift, onlyPlaces, recoverOrphans, returnedEdited];
  const placements = steps.reduce(
    (decided, step) => step(discussed, decided, text, alignment),
    alignment.placements,
  );
  const moves = discussed.map((paragraph, n) => ({ paragraph, placement: placements[n] ?? ORPHANED }));
  const owned = ownedBy(placements);
  const { kept, removed } = keepSame(undiscussed, selectors, owned);
  for (const { block } of kept) owned.add(block);
  const added = blocks.flatMap((_, block) => (owned.has(block) ? [] : [block]));
  return { selectors, before, moves, kept, removed, added };
}

/** Keeps an undiscussed paragraph at any block with its text that no discussed one has; copies are interchangeable. */
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
  selectors: ParagraphSelector[];
  /** Selectors of the latest blocks. */
  before: ParagraphSelector[];
  /** Block numbers by text hash. */
  placesOf: ReadonlyMap<string, number[]>;
}

interface Alignment {
  /** One per discussed paragraph. */
  placements: Placement[];
  /** New blocks that continue a latest block. */
  claimed: Set<number | null>;
}

type Step = (
  discussed: DiscussedParagraph[],
  placements: Placement[],
  text: NewText,
  alignment: Alignment,
) => Placement[];

/**
 * Aligns the latest blocks with the new ones, and with them the paragraphs at these blocks. Paragraphs that readers found in
 * a text unknown to the service are searched among the new blocks.
 */
function align(discussed: DiscussedParagraph[], text: NewText, was: Text, is: Text): Alignment {
  if (discussed.length === 0) return { placements: [], claimed: new Set() };
  const { before, placesOf } = text;
  const stood = new Set(before.map(({ hash }) => hash));
  const isStray = (paragraph: DiscussedParagraph) =>
    paragraph.position !== null && standsAt(paragraph, before) === null && !stood.has(paragraph.current.hash);
  const strays = discussed.filter(isStray);
  const found = relocateInText([...before, ...strays.map(({ current }) => current)], is, was);
  const known = found.slice(0, before.length);
  let stray = before.length;
  const placements = discussed.map((paragraph): Placement => {
    const { hash } = paragraph.current;
    const at = standsAt(paragraph, before);
    if (at !== null) return known[at] ?? ORPHANED;
    if (isStray(paragraph)) return found[stray++] ?? ORPHANED;
    return paragraph.state === 'ambiguous' && placesOf.has(hash)
      ? { ...ORPHANED, state: 'ambiguous' }
      : ORPHANED;
  });
  const claimed = new Set(known.flatMap(({ block, parts = [] }) => [block, ...parts]));
  return { placements, claimed };
}

/** The latest block that the paragraph is at, or null. */
function standsAt({ position, current }: DiscussedParagraph, before: ParagraphSelector[]): number | null {
  return position !== null && before[position]?.hash === current.hash ? position : null;
}

/** Orphans a paragraph that a chain of small edits has turned into a different text. */
const rejectDrift: Step = (discussed, placements, { blocks }) =>
  placements.map((placement, n) => {
    const paragraph = discussed[n];
    const block = placement.block === null ? undefined : blocks[placement.block];
    if (!paragraph || !block || placement.state !== 'edited' || placement.method === 'id') return placement;
    return checkAgainstOriginal(paragraph.selector, block.text) < CONTRADICTION ? ORPHANED : placement;
  });

/** Places paragraphs that were ambiguous copies, if their text now occurs only once and no other discussed one has it. */
const onlyPlaces: Step = (discussed, placements, { selectors, placesOf }) => {
  const waiting = discussed.flatMap(({ current }, n) =>
    placements[n]?.block === null && placements[n].state === 'ambiguous' ? [{ n, selector: current }] : [],
  );
  return placeAlone(placements, waiting, selectors, (hash) => placesOf.get(hash) ?? []);
};

/** Places lost paragraphs whose last or first text is back in a new block. */
const recoverOrphans: Step = (discussed, placements, { selectors, placesOf }, { claimed }) =>
  (['current', 'selector'] as const).reduce((decided, form) => {
    const lost = discussed.flatMap((paragraph, n) =>
      decided[n]?.block === null ? [{ n, selector: paragraph[form] }] : [],
    );
    return placeAlone(decided, lost, selectors, (hash) =>
      (placesOf.get(hash) ?? []).filter((block) => !claimed.has(block)),
    );
  }, placements);

/** Places each paragraph whose text occurs exactly once, unless another paragraph has the same text or block. */
function placeAlone(
  placements: Placement[],
  waiting: { n: number; selector: ParagraphSelector }[],
  selectors: ParagraphSelector[],
  placesOf: (hash: string) => number[],
): Placement[] {
  const owned = ownedBy(placements);
  const decided = [...placements];
  for (const claimants of groupBy(waiting, ({ selector }) => selector.hash).values()) {
    const [only, ...rivals] = claimants;
    const [block, ...others] = only ? placesOf(only.selector.hash) : [];
    if (!only || block === undefined || others.length > 0 || rivals.length > 0 || owned.has(block)) continue;
    const place = selectors[block];
    if (place && isSameText(only.selector, place)) decided[only.n] = { ...ONLY_PLACE, block };
  }
  return decided;
}

/**
 * Places lost paragraphs whose two neighbours are adjacent to a new block that contains most of the paragraph's
 * text. (A search by similarity alone would assign entries that left a live blog to similar new ones.)
 */
const returnedEdited: Step = (discussed, placements, { blocks, selectors }, { claimed }) => {
  const owned = ownedBy(placements);
  const free = new Map(
    selectors.flatMap((selector, at) =>
      claimed.has(at) || owned.has(at) ? [] : [[neighboursOf(selector), at]],
    ),
  );
  const decided = [...placements];
  discussed.forEach(({ current, selector }, n) => {
    if (decided[n]?.block !== null) return;
    for (const was of [current, selector]) {
      const block = free.get(neighboursOf(was));
      const text = block === undefined ? undefined : blocks[block]?.text;
      if (block === undefined || text === undefined || owned.has(block)) continue;
      // Equal text is not an edit; it was ambiguous.
      if (selectors[block]?.hash === was.hash) continue;
      const confidence = checkAgainstOriginal(was, text);
      if (confidence < MOSTLY || !agreeInNumbers(was.text, normalise(text))) continue;
      decided[n] = { state: 'edited', method: 'similar', block, confidence: Math.min(confidence, 0.95) };
      owned.add(block);
      return;
    }
  });
  return decided;
};

function ownedBy(placements: Placement[]): Set<number> {
  return new Set(placements.flatMap(({ block }) => block ?? []));
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

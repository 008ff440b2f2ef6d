/**
 * Finds the paragraphs of an article again in a later text, all of them together: each block is used once, for what it
 * fits best, and a paragraph without a clear winner gets none. See `bench/anchoring` for how well that does.
 */
import { entriesOfSelectors, entriesOfText } from './entries.js';
import { matchExact } from './exact.js';
import { featureSpace } from './features.js';
import { Matching } from './matching.js';
import { releaseNumbers } from './numbers-alone.js';
import { matchMerges, matchSplits } from './parts.js';
import { matchSimilar } from './similar.js';
import { finish, finishInSlices, type Steps } from './steps.js';
import { readTextInSteps, type Spelling, type Text } from './text.js';
import type { Block, ParagraphSelector, ParagraphState, Placement, PlacementMethod } from './types.js';

/**
 * One placement a paragraph, in the order of `paragraphs`; `Placement.block` is a position in `blocks`.
 *
 * `snapshot` are the blocks of the text that the selectors describe. With it the answer does not depend on which
 * paragraphs are asked for; without it each selector's own context has to do, and more is given up as unsure.
 *
 * Following a text through its revisions: describe the paragraphs where they are in revision n, relocate them with
 * n as the snapshot and n + 1 as the blocks, and compare the outcome with the first selector (`checkAgainstOriginal`).
 * Paragraphs that are orphaned in n are passed along with their old selectors: what is not part of the snapshot is
 * looked for afterwards in the blocks that no one claimed, so a text that returns is found again.
 */
export function relocate(
  paragraphs: ParagraphSelector[],
  blocks: Block[],
  snapshot: Block[] = [],
): Placement[] {
  return finish(relocateInSteps(paragraphs, blocks, snapshot));
}

/**
 * `relocate` on a page that stays usable: after every 8 ms by the clock `now` (say `performance.now()`) it waits for
 * `pause`, which should end once the browser has run other work (say `scheduler.yield()`, or a message to oneself).
 * The arguments are read until it is done, so they must not change meanwhile.
 */
export function relocateAsync(
  paragraphs: ParagraphSelector[],
  blocks: Block[],
  snapshot: Block[],
  pause: () => Promise<void>,
  now: () => number,
): Promise<Placement[]> {
  return finishInSlices(relocateInSteps(paragraphs, blocks, snapshot), pause, now);
}

/** `relocate` for texts that were read already. */
export function relocateInText(paragraphs: ParagraphSelector[], text: Text, snapshot: Text): Placement[] {
  return finish(placeInSteps(paragraphs, text, snapshot));
}

/** `relocate`, interruptible at every yield. */
function* relocateInSteps(
  paragraphs: ParagraphSelector[],
  blocks: Block[],
  snapshot: Block[],
): Steps<Placement[]> {
  const known = new Map<string, Spelling>();
  const text = yield* readTextInSteps(blocks, known);
  return yield* placeInSteps(paragraphs, text, yield* readTextInSteps(snapshot, known));
}

function* placeInSteps(paragraphs: ParagraphSelector[], text: Text, snapshot: Text): Steps<Placement[]> {
  const news = entriesOfText(text);
  const olds = entriesOfText(snapshot);
  const known = yield* align(new Matching(olds, news));
  const numberOf = new Map(
    olds.flatMap(({ hash, copies }, old) => (copies === 1 ? [[hash, old] as const] : [])),
  );
  const entryOf = paragraphs.map(({ index, hash }) =>
    olds[index]?.hash === hash ? index : numberOf.get(hash),
  );

  const strays = paragraphs.filter((_, number) => entryOf[number] === undefined);
  if (strays.length === 0) return entryOf.map((entry) => placementOf(known, entry!));
  const taken = new Set(
    known.matching.ownerOf.flatMap((owner, block) => (owner === undefined ? [] : [block])),
  );
  const sparse = entriesOfSelectors(strays);
  const rest = yield* align(new Matching(sparse.entries, news, taken));
  let stray = 0;
  return entryOf.map((entry) =>
    entry === undefined ? placementOf(rest, sparse.entryOf[stray++]!) : placementOf(known, entry),
  );
}

interface Alignment {
  matching: Matching;
  /** Old entries that had a candidate and got none, and texts whose copies no one could tell apart. */
  ambiguous: ReadonlySet<number>;
  contested: ReadonlySet<string>;
}

function* align(matching: Matching): Steps<Alignment> {
  yield* matchExact(matching);
  const ambiguous = new Set<number>();
  if (matching.openOlds().length > 0 && matching.openNews().length > 0) {
    const space = yield* featureSpace(matching);
    const unsure = yield* matchSimilar(matching, space);
    yield* matchSplits(matching, space);
    for (const old of yield* matchMerges(matching, space, unsure.betweenTwins)) ambiguous.add(old);
    for (const old of unsure.ambiguous) ambiguous.add(old);
    releaseNumbers(matching);
  }
  return { matching, ambiguous, contested: matching.contested() };
}

const STATE_OF: Record<PlacementMethod, ParagraphState> = {
  exact: 'anchored',
  manual: 'anchored',
  reader: 'anchored',
  'exact-moved': 'moved',
  id: 'edited',
  similar: 'edited',
  split: 'edited',
  merge: 'edited',
  none: 'orphaned',
};

function placementOf({ matching, ambiguous, contested }: Alignment, entry: number): Placement {
  const matched = matching.matched[entry];
  if (matched) return { state: STATE_OF[matched.method], ...matched };
  const isUnsure = ambiguous.has(entry) || contested.has(matching.olds[entry]!.hash);
  return { state: isUnsure ? 'ambiguous' : 'orphaned', block: null, method: 'none', confidence: 0 };
}

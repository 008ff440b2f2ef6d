/**
 * Finds the paragraphs of an article in a later text, all of them together: each block is used once, for its
 * best match, and a paragraph without a clear winner gets none. `bench/anchoring` measures the quality.
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
 * One placement per paragraph, in the order of `paragraphs`; `Placement.block` is an index in `blocks`.
 *
 * `snapshot` are the blocks of the text that the selectors describe. With it the result does not depend on which
 * paragraphs are passed; without it only each selector's context is known, and more paragraphs remain unplaced.
 *
 * To follow a text through its revisions: describe the paragraphs at their places in revision n, relocate them with
 * n as the snapshot and n + 1 as the blocks, and compare the result with the first selector (`checkAgainstOriginal`).
 * Pass orphaned paragraphs with their old selectors: those that are not part of the snapshot are
 * searched afterwards in the unmatched blocks, so that a text that returns is found again.
 */
export function relocate(
  paragraphs: ParagraphSelector[],
  blocks: Block[],
  snapshot: Block[] = [],
): Placement[] {
  return finish(relocateInSteps(paragraphs, blocks, snapshot));
}

/**
 * `relocate` without blocking the page: after every 8 ms by the clock `now` (such as `performance.now()`) it awaits
 * `pause`, which should resolve after the browser has run other work (such as `scheduler.yield()`, or a posted message).
 * The arguments must not change until it is done.
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

/** `relocate` for texts that were already read. */
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
  /** Old entries that had a candidate but were not matched, and texts with indistinguishable copies. */
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

/** Decides which texts of a page belong to the article: sentences do; menus, labels and teasers do not. */
import { nameOf, SENTENCE, type Draft, type Reading, type Scope, type TreeAdapter } from './extract.js';

/** With less prose than this the article cannot be determined, and all of the page counts. */
export const LITTLE = 200;
/** Share of linked text from which a block counts as links only. */
const LINKS = 0.8;
/** Mean size of the blocks in a chart, a player's settings or a row of buttons. */
const LABEL = 16;
/** Occurrences from which a short text is not a paragraph: "Advertisement", "Share". */
const REPEATED = 3;
/** Share of the article's prose in the element around the text itself; what follows it is not part of the article. */
const BODY = 0.85;

/** Whether a block is prose: mostly not linked, and at least a sentence long. */
export function isProse<N>({ size, linked }: Draft<N>): boolean {
  return size - linked >= SENTENCE && linked * 2 < size;
}

const isLinks = <N>({ size, linked }: Draft<N>): boolean => linked >= LINKS * size;
const isHeading = <N>({ tag }: Draft<N>): boolean => /^h\d/.test(tag);

/** Computes the sums of each element. */
export function weigh<N>({ drafts, scopes }: Reading<N>): void {
  for (const scope of scopes)
    Object.assign(scope, {
      count: 0,
      size: 0,
      linked: 0,
      prose: 0,
      says: 0,
      own: 0,
      end: 0,
      main: undefined,
    });
  drafts.forEach((draft, index) => {
    const { scope, size, linked } = draft;
    scope.count++;
    scope.size += size;
    scope.linked += linked;
    scope.end = index;
    if (!isProse(draft)) return;
    scope.prose += size - linked;
    scope.says++;
    const around = draft.bare ? scope : (scope.up ?? scope);
    around.own += size - linked;
  });
  for (let n = scopes.length; n--;) {
    const scope = scopes[n] as Scope<N>;
    const { up } = scope;
    if (!up) continue;
    up.count += scope.count;
    up.size += scope.size;
    up.linked += scope.linked;
    up.prose += scope.prose;
    up.says += scope.says;
    up.end = Math.max(up.end, scope.end);
    if (scope.prose > (up.main?.prose ?? 0)) up.main = scope;
  }
}

/** The deepest container in `scope` with at least `share` of its prose. */
export function narrow<N>(scope: Scope<N>, share: number, tree: TreeAdapter<N>): Scope<N> {
  let found = scope;
  for (let next = found.main; next && next.prose >= share * found.prose; next = found.main) {
    if (/^(p|li|dd|pre|h\d|figcaption)$/.test(tree.tag(next.node) ?? '')) break;
    found = next;
  }
  return found;
}

/** The drafts outside of all scopes for which `isForeign` is true. */
function without<N>({ drafts, scopes }: Reading<N>, isForeign: (scope: Scope<N>) => boolean): Draft<N>[] {
  for (const scope of scopes) scope.foreign = scope.up?.foreign || isForeign(scope);
  return drafts.filter(({ scope }) => !scope.foreign);
}

/** Removes blocks in bare containers, unless these contain most of the text. */
export function withoutLabels<N>(drafts: Draft<N>[], keepsProse: boolean): Draft<N>[] {
  let bare = 0;
  for (const draft of drafts) bare += draft.bare ? draft.size : -draft.size;
  return bare > 0 ? drafts : drafts.filter((draft) => !draft.bare || (keepsProse && isProse(draft)));
}

/**
 * Removes teasers and weighs the rest. A teaser is a linked heading with hardly more than a sentence about its target. A
 * page that consists of teasers keeps them.
 */
export function dropTeasers<N>(reading: Reading<N>): void {
  weigh(reading);
  const total = reading.scopes[0]?.prose ?? 0;
  const teasers = new Set<Scope<N>>();
  let left = total;
  for (const draft of reading.drafts) {
    if (!isHeading(draft) || !isLinks(draft)) continue;
    let { scope } = draft;
    while (scope.up && !scope.prose) scope = scope.up;
    if (scope.says > 1 || scope.prose > total / 10 || teasers.has(scope)) continue;
    teasers.add(scope);
    left -= scope.prose;
  }
  if (left * 4 < total || !teasers.size) return;
  reading.drafts = without(reading, (scope) => teasers.has(scope));
  weigh(reading);
}

/** The article's blocks among those read. */
export function articleOf<N>(reading: Reading<N>, tree: TreeAdapter<N>): Draft<N>[] {
  reading.drafts = withoutLabels(reading.drafts, true);
  dropTeasers(reading);
  const [root] = reading.scopes;
  if (!root || root.prose < LITTLE) return reading.drafts;
  const { end } = narrow(root, BODY, tree);
  const times = new Map<string, number>();
  for (const { text } of reading.drafts) times.set(text.trim(), (times.get(text.trim()) ?? 0) + 1);
  let began = false;
  const kept = new Set(
    without(reading, isBox).filter((draft, index) => {
      const says = isProse(draft);
      began ||= says && !isHeading(draft);
      if (nameOf(draft.node, tree)) return true;
      if (index > end || isLinks(draft)) return false;
      return (
        says ||
        ((times.get(draft.text.trim()) as number) < REPEATED && (began || draft.tag !== 'p' || !draft.linked))
      );
    }),
  );
  return reading.drafts.filter(
    (draft, index) => kept.has(draft) && !(isHeading(draft) && isEmpty(reading.drafts, index, kept)),
  );
}

/** Whether an element contains only links or labels, and no prose. */
function isBox<N>({ up, count, size, linked, prose }: Scope<N>): boolean {
  return (
    count > 1 && up !== undefined && ((!prose && linked * 3 >= size) || (count > 3 && size < LABEL * count))
  );
}

/** Whether everything below a heading was removed. */
function isEmpty<N>(drafts: Draft<N>[], at: number, kept: Set<Draft<N>>): boolean {
  const { scope, tag } = drafts[at] as Draft<N>;
  let around = scope;
  while (around.up && around.count < 2) around = around.up;
  let n = at + 1;
  for (; n <= around.end; n++) {
    const next = drafts[n] as Draft<N>;
    if (isHeading(next) && next.tag <= tag) break;
    if (kept.has(next)) return false;
  }
  return n > at + 1;
}

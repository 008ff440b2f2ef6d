/** The current matches between an old and a new text, and what they imply for the open pairs. */
import { CONTEXT_LENGTH, type Step } from './describe.js';
import type { Entry } from './entries.js';
import { LineKinds } from './line-kinds.js';
import { longestRising } from './longest-rising.js';
import type { Frame, Gap, Matched, Range } from './match.js';
import { isReplaced, MAX_ENTRY, openAround } from './replaced.js';
import type { Pair, SiteIds } from './site-ids.js';
import { ACROSS, FRAME, rankSpine, type SpineRanks } from './spine-ranks.js';
import {
  agreeInNumbers,
  differInNumbers,
  haveSameNumber,
  isSameLine,
  SAME_NEIGHBOUR,
  shapeOf,
} from './telling.js';
import type { PlacementMethod } from './types.js';

const LETTER = /\p{L}/u;

/** With this many occurrences a line is repeated: as a neighbour it does not identify anything. */
export const REPEATED = 3;

/**
 * The state of an alignment. Old entries and new blocks are identified by their positions in `olds` and `news`.
 * Each new block has at most one owner; merged paragraphs are in a block without owning it.
 */
export class Matching {
  readonly matched: (Matched | undefined)[];
  readonly ownerOf: (number | undefined)[];
  /** Whether the old side is a whole text, so that nothing is missing between its entries. */
  readonly isComplete: boolean;
  /** The side whose neighbour belongs to a repeated line, by `shapeOf` the line; see `sidesOf`. */
  sides: ReadonlyMap<string, Step> = new Map();
  frame: Frame = { olds: new Set(), news: new Set() };
  /** Evaluation of the site's ids; set after equal text was compared. */
  ids: SiteIds | undefined;
  private ranks: SpineRanks | undefined;
  private pairsInOrder: Pair[] | undefined;
  private readonly copiesNow = new Map<string, number>();
  readonly lines: LineKinds;

  /** `taken`: blocks that are matched outside this alignment. */
  constructor(
    readonly olds: Entry[],
    readonly news: Entry[],
    private readonly taken: ReadonlySet<number> = new Set(),
  ) {
    this.matched = new Array<Matched | undefined>(olds.length).fill(undefined);
    this.ownerOf = new Array<number | undefined>(news.length).fill(undefined);
    this.isComplete = olds.every(({ at, total }, old) => at === old && total === olds.length);
    this.lines = new LineKinds(olds, news);
    for (const { hash, copies } of news) this.copiesNow.set(hash, copies);
  }

  match(old: number, block: number, method: PlacementMethod, confidence: number): void {
    this.matched[old] = { block, method, confidence };
    this.ownerOf[block] = old;
    this.pairsInOrder = undefined;
  }

  blockOf(old: number): number | undefined {
    return this.matched[old]?.block;
  }

  isOpen(block: number): boolean {
    return this.ownerOf[block] === undefined && !this.taken.has(block);
  }

  /** Whether the site's ids identify different blocks. */
  isOther(old: number, block: number): boolean {
    return this.ids?.verdict(old, block) === 'other';
  }

  /** For every old entry the open block with its site id. */
  blocksById(): (number | undefined)[] {
    return this.olds.map((_, old) => {
      const block = this.matched[old] ? undefined : this.ids?.blockWithId(old);
      return block !== undefined && this.isOpen(block) ? block : undefined;
    });
  }

  openOlds(): number[] {
    const open: number[] = [];
    for (let old = 0; old < this.olds.length; old++) if (!this.matched[old]) open.push(old);
    return open;
  }

  openNews(): number[] {
    const open: number[] = [];
    for (let block = 0; block < this.news.length; block++) if (this.isOpen(block)) open.push(block);
    return open;
  }

  isEqual(old: number, block: number): boolean {
    return this.olds[old]!.hash === this.news[block]!.hash;
  }

  /** Whether the text occurs as often as before. */
  keptCount(old: number): boolean {
    return this.olds[old]!.copies === this.copiesNow.get(this.olds[old]!.hash);
  }

  /** Texts that are open on both sides: indistinguishable copies, which therefore nothing else may match either. */
  contested(): ReadonlySet<string> {
    const open = new Set(this.openOlds().map((old) => this.olds[old]!.hash));
    return new Set(
      this.openNews().flatMap((block) => (open.has(this.news[block]!.hash) ? this.news[block]!.hash : [])),
    );
  }

  /** The number of sides, 0 to 2, on which `block` has the same neighbour as `old`. */
  neighbours(old: number, block: number): number {
    return Number(this.hasNeighbour(old, block, -1)) + Number(this.hasNeighbour(old, block, 1));
  }

  /** Whether a short line is first or last on the page in both texts: at a growing end one entry may have replaced another. */
  isAtEnd(old: number, block: number): boolean {
    const { at, total } = this.olds[old]!;
    const isAtEnd = (at === 0 && block === 0) || (at === total - 1 && block === this.news.length - 1);
    return isAtEnd && !this.olds[old]!.tells() && !this.news[block]!.tells();
  }

  /**
   * Whether open lines next to two open blocks differ only in their numbers, like the times of two entries: then the blocks
   * belong to different entries. The nearest such line decides, unless both blocks start with the same number.
   */
  isOfOtherEntry(old: number, block: number): boolean {
    if (!this.isComplete || haveSameNumber(this.olds[old]!.text, this.news[block]!.text)) return false;
    const isRepeated = this.olds[old]!.copies >= REPEATED;
    return [-1, 1].some((step) => {
      for (let at = step; Math.abs(at) <= MAX_ENTRY; at += step) {
        if (!(old + at in this.olds) || !(block + at in this.news)) return false;
        if (this.matched[old + at] || !this.isOpen(block + at)) return false;
        // A line below that opens entries belongs to the next entry; one above that closes entries to the previous one.
        if (!isRepeated && this.sides.get(shapeOf(this.olds[old + at]!.text)) === step) return false;
        if (this.isOtherLine(old + at, block + at)) return true;
        if (this.isEqual(old + at, block + at) && this.lines.isNumbered(this.olds[old + at]!.text))
          return false;
      }
      return false;
    });
  }

  /** Whether two lines differ only in their numbers and the page has more such lines: another time, another minute. */
  isOtherLine(old: number, block: number): boolean {
    const [was, is] = [this.olds[old]!, this.news[block]!];
    return was.hash !== is.hash && differInNumbers(was.text, is.text) && this.lines.isNumbered(was.text);
  }

  private hasNeighbour(old: number, block: number, step: Step): boolean {
    const { at, total } = this.olds[old]!;
    const wasLast = at === (step < 0 ? 0 : total - 1);
    const isLast = this.news[block + step] === undefined;
    if (wasLast || isLast) return wasLast && isLast && !this.isAtEnd(old, block);
    if (this.isKnown(old, step)) return this.blockOf(old + step) === block + step;
    return this.sharedContext(old, block, step) >= SAME_NEIGHBOUR;
  }

  /** How many of the two blocks before and the two after, 0 to 4, agree: matched with each other, or with equal text. */
  agreement(old: number, block: number): number {
    return this.agreementOn(old, block, -1) + this.agreementOn(old, block, 1);
  }

  private agreementOn(old: number, block: number, step: Step): number {
    if (!this.isKnown(old, step)) {
      const shared = this.sharedContext(old, block, step);
      return Number(shared >= SAME_NEIGHBOUR) + Number(shared >= CONTEXT_LENGTH - 1);
    }
    let agrees = 0;
    for (const distance of [step, 2 * step]) {
      const entry = this.olds[old + distance];
      const other = this.news[block + distance];
      if (!entry || !other || entry.at !== this.olds[old]!.at + distance) continue;
      const tells = entry.copies < REPEATED && other.copies < REPEATED;
      if ((tells && entry.hash === other.hash) || this.blockOf(old + distance) === block + distance) agrees++;
    }
    return agrees;
  }

  /** Whether `block` was a neighbour of `old`, by the context in its selector, and thus cannot be `old` itself. */
  stoodBeside(old: number, block: number): boolean {
    const { text } = this.news[block]!;
    const before = this.olds[old]!.context(-1).slice(-SAME_NEIGHBOUR);
    const after = this.olds[old]!.context(1).slice(0, SAME_NEIGHBOUR);
    return (
      (before !== '' && `\n${text}\n`.endsWith(before)) || (after !== '' && `\n${text}\n`.startsWith(after))
    );
  }

  /**
   * Whether `old` may have become `block` by an edit, without a common neighbour. Texts that differ in numbers, such as times and
   * scores, are different entries. If the whole old text is known, a short line must have kept its words and must not have
   * moved from one end of the page to the other, where one entry was removed and another added.
   */
  canMove(old: number, block: number): boolean {
    const [was, is] = [this.olds[old]!.text, this.news[block]!.text];
    if (!agreeInNumbers(was, is)) return false;
    if (!this.isComplete) return true;
    if (!LETTER.test(was)) return false;
    if (this.isAcross(old, block)) return false;
    return (
      (this.olds[old]!.tells() && this.news[block]!.tells()) ||
      (isSameLine(was, is) && !this.hasArrived(old, block))
    );
  }

  /** Whether nearly all of the page, which kept its order, is between the two places. */
  isAcross(old: number, block: number): boolean {
    const { olds, news, matched, stayed } = this.spineRanks();
    return stayed && Math.abs(olds[old]! - news[block]!) >= ACROSS * matched;
  }

  /**
   * Whether `block` was added together with another one at an end of a page that kept its order, far from the place of `old`, or
   * while something similar is in that place: such blocks are new.
   */
  hasArrived(old: number, block: number): boolean {
    const { olds, news, matched, stayed } = this.spineRanks();
    if (!stayed) return false;
    const frame = Math.min(FRAME.blocks, FRAME.share * matched);
    const isAtEnd = Math.min(news[block]!, matched - news[block]!) <= frame;
    const isFar = Math.abs(olds[old]! - news[block]!) > frame;
    const isWithOther = [block - 1, block + 1].some((at) => this.isOpen(at) && at in this.news);
    return isAtEnd && isWithOther && (isFar || isReplaced(this, old));
  }

  /** Whether a line is among lines with other numbers than those it was among: there an entry took the place of another. */
  isAmongOtherNumbers(old: number, block: number): boolean {
    if (!this.isComplete || (this.olds[old]!.tells() && this.news[block]!.tells())) return false;
    return this.lines.differ(...openAround(this, old, block));
  }

  private spineRanks(): SpineRanks {
    return (this.ranks ??= rankSpine(this.spine(), this.olds.length, this.news.length));
  }

  private isKnown(old: number, step: Step): boolean {
    return this.olds[old + step]?.at === this.olds[old]!.at + step;
  }

  /** Length of the equal context on one side, counted outwards from the block; `CONTEXT_LENGTH` if all of it is equal. */
  private sharedContext(old: number, block: number, step: Step): number {
    const here = this.olds[old]!.context(step);
    const there = this.news[block]!.context(step);
    if (here === there) return here === '' ? 0 : CONTEXT_LENGTH;
    const length = Math.min(here.length, there.length);
    const from = step < 0 ? -1 : 0;
    let shared = 0;
    while (shared < length && here.at(from + step * shared) === there.at(from + step * shared)) shared++;
    return shared;
  }

  /** The largest set of matched pairs that keeps its order. */
  spine(): readonly Pair[] {
    if (this.pairsInOrder) return this.pairsInOrder;
    const pairs: Pair[] = [];
    this.matched.forEach((match, old) => {
      if (match) pairs.push({ old, block: match.block });
    });
    return (this.pairsInOrder = longestRising(pairs.map((pair) => pair.block)).map((at) => pairs[at]!));
  }

  /** The non-empty ranges between the matched pairs that keep their order. */
  ranges(): Range[] {
    const ranges: Range[] = [];
    let [oldFrom, newFrom] = [0, 0];
    for (const { old, block } of [...this.spine(), { old: this.olds.length, block: this.news.length }]) {
      if (old > oldFrom || block > newFrom) ranges.push({ oldFrom, oldTo: old, newFrom, newTo: block });
      oldFrom = old + 1;
      newFrom = block + 1;
    }
    return ranges;
  }

  /**
   * For every old entry the interval of blocks between the surrounding matched pairs that keep their order:
   * after block `from` and before block `to`.
   */
  gaps(): Gap[] {
    const spine = this.spine();
    let next = 0;
    return this.olds.map((_, old) => {
      while (next < spine.length && spine[next]!.old < old) next++;
      const right = spine[next]?.old === old ? spine[next + 1] : spine[next];
      return { from: spine[next - 1]?.block ?? -1, to: right?.block ?? this.news.length };
    });
  }
}

/**
 * Evaluates the site's ids across two revisions. An id that stays with its block through an edit is a name: it decides, and
 * a different name means a different block. But many sites number their blocks, or derive ids from the text. Two revisions
 * reveal that: numbers shift across unchanged texts, and a derived id changes whenever its text does.
 */
import type { Entry } from './entries.js';
import { isSameLine } from './telling.js';

/** Equal texts that occur once in both revisions, or two texts that are alone between the same neighbours. */
export interface Pair {
  old: number;
  block: number;
}

/** Ids count as stable if at most this share of unchanged blocks lost theirs; above it, each rendering generates new ones. */
const MAX_GONE = 0.1;

/** A shorter id is too short to be recognised as a slug of its text. */
const MIN_SLUG = 12;

/** What the ids of a pair imply: the same block, different blocks, or nothing. */
export type IdVerdict = 'same' | 'other' | 'none';

export class SiteIds {
  private readonly oldOf: Map<string, number>;
  private readonly blockOf: Map<string, number>;
  /** Whether unchanged blocks kept their ids. */
  private readonly areKept: boolean;
  /** Whether more ids stayed through an edit than changed with one, or moved to another text. */
  readonly areNames: boolean;

  /** `unchanged`: texts that occur once on both sides; `edited`: pairs that are alone between the same neighbours. */
  constructor(
    private readonly olds: Entry[],
    private readonly news: Entry[],
    unchanged: Pair[],
    edited: Pair[],
  ) {
    this.oldOf = uniqueIds(olds);
    this.blockOf = uniqueIds(news);
    let [kept, gone, shifted] = [0, 0, 0];
    for (const { old, block } of unchanged) {
      const [was, is] = [olds[old]!.id, news[block]!.id];
      if (was === undefined || is === undefined) continue;
      if (was === is) kept++;
      else if (this.blockOf.has(was)) shifted++;
      else gone++;
    }
    this.areKept = gone + shifted <= MAX_GONE * (kept + gone + shifted);
    this.areNames = this.areKept && this.persisted() > shifted + this.replaced(edited);
  }

  verdict(old: number, block: number): IdVerdict {
    const [was, is] = [this.olds[old]!, this.news[block]!];
    if (!this.areKept || was.id === undefined || is.id === undefined) return 'none';
    if (was.id === is.id) {
      // Slugs of equal texts are numbered in order.
      if (!this.blockOf.has(is.id) || !this.oldOf.has(is.id)) return 'none';
      return was.copies + is.copies > 2 && isSlug(was) ? 'none' : 'same';
    }
    return this.areNames && !isSlug(was) && !isSlug(is) ? 'other' : 'none';
  }

  /** The block with the id of an old entry, if ids are stable. */
  blockWithId(old: number): number | undefined {
    const id = this.olds[old]!.id;
    const block = id === undefined ? undefined : this.blockOf.get(id);
    return block !== undefined && this.verdict(old, block) === 'same' ? block : undefined;
  }

  /** Number of ids, except slugs, that moved from a removed text to a new one with different words. */
  private persisted(): number {
    const [were, are] = [this.olds, this.news].map((entries) => new Set(entries.map(({ hash }) => hash))) as [
      Set<string>,
      Set<string>,
    ];
    let count = 0;
    for (const [id, old] of this.oldOf) {
      const block = this.blockOf.get(id);
      if (block === undefined) continue;
      const [was, is] = [this.olds[old]!, this.news[block]!];
      if (are.has(was.hash) || were.has(is.hash) || isSlug(was)) continue;
      if (lettersOf(was.text) !== lettersOf(is.text)) count++;
    }
    return count;
  }

  /** Number of ids that changed with an edit. */
  private replaced(edited: Pair[]): number {
    return edited.filter(({ old, block }) => {
      const [was, is] = [this.olds[old]!, this.news[block]!];
      if (was.id === undefined || is.id === undefined || was.id === is.id) return false;
      return isSameLine(was.text, is.text);
    }).length;
  }
}

/** Positions of the ids that occur once. */
function uniqueIds(entries: Entry[]): Map<string, number> {
  const seen = new Set<string>();
  const unique = new Map<string, number>();
  entries.forEach(({ id }, at) => {
    if (id === undefined) return;
    if (seen.has(id)) unique.delete(id);
    else unique.set(id, at);
    seen.add(id);
  });
  return unique;
}

/** Whether an id is the beginning of its own text, optionally followed by a number: "examples-2". */
function isSlug({ id = '', text }: Entry): boolean {
  const [stem, letters] = [lettersOf(id.replace(/[-_.]?\d+$/u, '')), lettersOf(text)];
  return stem !== '' && letters.startsWith(stem) && stem.length >= Math.min(MIN_SLUG, letters.length / 2);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The ledger of one article with a thread on every block, updated through the service's anchoring plan; the outcome of
 * each thread is compared with the truth. Used by the benchmark and by the unit test.
 */
import { planPublish, type DiscussedParagraph } from '../../src/features/articles/plan.js';
import { relocate, type Block } from '../../src/shared/anchoring/index.js';
import type { PageParagraph } from '../../src/shared/contract.js';
import { hashBlocks, hashWords } from '../../src/widget/article/content.js';
import { placeByHash } from '../../src/widget/article/place.js';
import type { LiveBlock } from './live-blog.js';

/** The outcome of the thread of one block. */
export interface LiveThread {
  truth: string;
  /** Shown at a wrong paragraph, now or after an earlier publish. */
  isWrong: boolean;
  everWrong: boolean;
  /** Orphaned after some publish although its paragraph was on the page. */
  everLost: boolean;
  /** The same in a browser whose page is one publish ahead of the service. */
  aheadWrong: boolean;
  aheadLost: boolean;
}

export class LiveLedger {
  readonly threads: LiveThread[] = [];
  /** CPU milliseconds of each plan. */
  readonly ms: number[] = [];
  private rows: DiscussedParagraph[] = [];
  private latest: Block[] = [];

  publish(page: LiveBlock[]): void {
    const blocks = blocksOf(page);
    const started = process.cpuUsage();
    const { selectors, moves, added } = planPublish(this.rows, [], this.latest, blocks);
    const { user, system } = process.cpuUsage(started);
    this.ms.push((user + system) / 1000);
    const moved = moves.map(({ paragraph, placement: { block, state } }) => ({
      ...paragraph,
      current: (block === null ? undefined : selectors[block]) ?? paragraph.current,
      position: block,
      state,
    }));
    const fresh = added.flatMap((block): DiscussedParagraph[] => {
      const [selector, truth] = [selectors[block], page[block]?.truth];
      if (!selector || truth === undefined) return [];
      const id = String(this.threads.length);
      this.threads.push({
        truth,
        isWrong: false,
        everWrong: false,
        everLost: false,
        aheadWrong: false,
        aheadLost: false,
      });
      const { text } = selector;
      return [{ id, selector, current: selector, text, position: block, state: 'anchored', comments: 1 }];
    });
    this.rows = [...moved, ...fresh];
    this.latest = blocks;
    this.compare(page, ({ position }) => position, {
      wrong: (thread, isWrong) => {
        thread.isWrong = isWrong;
        thread.everWrong ||= isWrong;
      },
      lost: (thread) => (thread.everLost = true),
    });
  }

  /** Checks the placement in a browser on a page that the service does not know yet. */
  lookAhead(page: LiveBlock[]): void {
    const blocks = blocksOf(page);
    // In the order of the page bundle.
    const standing = this.rows
      .flatMap((row) => (row.position === null ? [] : [{ ...row, position: row.position }]))
      .toSorted((a, b) => a.position - b.position);
    const known = standing.map(({ id, current, position }) => ({ id, hash: current.hash, index: position }));
    const hashes = hashBlocks(blocks);
    const words = hashWords({ blocks, hashes });
    const { places, missing } = placeByHash(known as PageParagraph[], hashes, words);
    const sought = new Set(missing.map(({ id }) => id));
    const placements =
      sought.size > 0
        ? relocate(
            standing.map(({ current }) => current),
            blocks,
          )
        : [];
    const shown = new Map<string, number | null>(places);
    standing.forEach(({ id }, at) => sought.has(id) && shown.set(id, placements[at]?.block ?? null));
    this.compare(page, ({ id, position }) => (position === null ? undefined : (shown.get(id) ?? null)), {
      wrong: (thread, isWrong) => (thread.aheadWrong ||= isWrong),
      lost: (thread) => (thread.aheadLost = true),
    });
  }

  /** `placeOf` returns the block at which a thread is shown, null for none, undefined if it should not be compared. */
  private compare(
    page: LiveBlock[],
    placeOf: (row: DiscussedParagraph) => number | null | undefined,
    note: { wrong(thread: LiveThread, isWrong: boolean): void; lost(thread: LiveThread): void },
  ): void {
    const truths = new Set(page.map(({ truth }) => truth));
    for (const row of this.rows) {
      const [thread, place] = [this.threads[Number(row.id)], placeOf(row)];
      if (!thread || place === undefined) continue;
      note.wrong(thread, place !== null && page[place]?.truth !== thread.truth);
      if (place === null && truths.has(thread.truth)) note.lost(thread);
    }
  }
}

function blocksOf(page: LiveBlock[]): Block[] {
  return page.map(({ truth: _, ...block }, index) => ({ ...block, index }));
}

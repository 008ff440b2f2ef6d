/** A plan as the rows that publishing writes and the report it answers with: pure, for a worker thread. */
import { v7 as uuidv7 } from 'uuid';
import type { Block, ParagraphSelector } from '../../shared/anchoring/index.js';
import type { AnchorReportItem, PublishResult } from '../../shared/contract.js';
import { excerpt } from '../../shared/excerpt.js';
import { EXCERPT_LENGTH } from '../../shared/enums.js';
import { inPieces, type Piece } from './pieces.js';
import type { PlannedMove, PublishPlan } from './plan.js';

/** Rows for `writePlan`, each list in pieces. */
export interface PlanRows {
  /** Blocks of the new text. */
  total: number;
  /** Discussed paragraphs, and what is new about them for their history. */
  moves: Piece[];
  history: Piece[];
  /** Undiscussed paragraphs of which anything has changed. */
  kept: Piece[];
  removed: Piece[];
  added: Piece[];
}

export type PublishReport = PublishResult['report'];

/** Items of a report: more than an editor looks through. */
const MAX_REPORTED = 1_000;

export function rowsOf(plan: PublishPlan, latest: Block[], blocks: Block[]): PlanRows {
  return {
    total: blocks.length,
    moves: inPieces(plan.moves.map((move) => rowOf(move, plan.selectors, blocks))),
    history: inPieces(
      plan.moves.filter((move) => hasNews(move, plan.selectors)).map((move) => historyRowOf(move, blocks)),
    ),
    kept: inPieces(keptRows(plan, latest, blocks)),
    removed: inPieces(plan.removed),
    added: inPieces(
      plan.added.map((position) => ({
        id: uuidv7(),
        position,
        selector: plan.selectors[position],
        text: blocks[position]?.text,
      })),
    ),
  };
}

function rowOf({ paragraph, placement }: PlannedMove, selectors: ParagraphSelector[], blocks: Block[]) {
  const { block: position, state, method, confidence } = placement;
  const found = position === null ? null : { current: selectors[position], text: blocks[position]?.text };
  return { id: paragraph.id, state, method, confidence, position, ...found };
}

function historyRowOf({ paragraph, placement }: PlannedMove, blocks: Block[]) {
  const { block: position, state, method, confidence } = placement;
  const text = position === null ? null : blocks[position]?.text;
  return { id: uuidv7(), paragraph: paragraph.id, state, method, confidence, position, text };
}

/** Staying where one was is no news; coming back is. */
function hasNews({ paragraph, placement }: PlannedMove, selectors: ParagraphSelector[]): boolean {
  const found = placement.block === null ? undefined : selectors[placement.block];
  return (
    placement.state !== 'anchored' || paragraph.position === null || found?.hash !== paragraph.current.hash
  );
}

/** What a paragraph is recognised by is sent again only where more has changed than the count of blocks around it. */
function* keptRows({ kept, before, selectors }: PublishPlan, latest: Block[], blocks: Block[]) {
  for (const { paragraph, block } of kept) {
    const at = paragraph.position ?? -1;
    const [was, is] = [before[at], selectors[block]];
    const text = blocks[block]?.text;
    const looksAlike = latest[at]?.text === text && textOf(was) === textOf(is);
    if (!looksAlike) yield { id: paragraph.id, position: block, current: is, text };
    else if (at !== block || was?.total !== is?.total) yield { id: paragraph.id, position: block };
  }
}

function textOf(selector: ParagraphSelector | undefined): string {
  return JSON.stringify({ ...selector, index: 0, total: 0 });
}

/** Counts of all discussed paragraphs, and those an editor should look at. */
export function reportOf({ moves, added }: PublishPlan, blocks: Block[]): PublishReport {
  const items: AnchorReportItem[] = moves
    .filter((move) => move.placement.state !== 'anchored')
    .slice(0, MAX_REPORTED)
    .map(({ paragraph, placement }) => ({
      paragraphId: paragraph.id,
      excerpt: excerpt(paragraph.text, EXCERPT_LENGTH),
      comments: paragraph.comments,
      from: paragraph.position,
      to: placement.block,
      state: placement.state,
      method: placement.method,
      confidence: placement.confidence,
    }));
  const inState = (state: AnchorReportItem['state']) =>
    moves.filter((move) => move.placement.state === state).length;
  return {
    blocks: blocks.length,
    added: added.length,
    anchored: inState('anchored'),
    moved: inState('moved'),
    edited: inState('edited'),
    ambiguous: inState('ambiguous'),
    orphaned: inState('orphaned'),
    items,
  };
}

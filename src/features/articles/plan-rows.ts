/** Converts a publish plan to the rows to write and the report for the response; pure, for a worker thread. */
import { v7 as uuidv7 } from 'uuid';
import type { Block, ParagraphSelector } from '../../shared/anchoring/index.js';
import type { AnchorReportItem, PublishResult } from '../../shared/contract.js';
import { excerpt } from '../../shared/excerpt.js';
import { EXCERPT_LENGTH } from '../../shared/enums.js';
import { inPieces, type Piece } from './pieces.js';
import type { PlannedMove, PublishPlan } from './plan.js';

/** Rows for `writePlan`, in pieces. */
export interface PlanRows {
  /** Number of blocks in the new text. */
  total: number;
  /** New placements of discussed paragraphs, and entries for their history. */
  moves: Piece[];
  history: Piece[];
  /** Undiscussed paragraphs with any change. */
  kept: Piece[];
  removed: Piece[];
  added: Piece[];
}

export type PublishReport = PublishResult['report'];

/** Maximum number of items in a report; more than an editor reviews. */
const MAX_REPORTED = 1_000;

export function rowsOf(plan: PublishPlan, latest: Block[], blocks: Block[]): PlanRows {
  return {
    total: blocks.length,
    moves: inPieces(movedRows(plan, latest, blocks)),
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

/** Skips paragraphs that remain lost: a live blog loses more with every publish, and would rewrite them all each time. */
function* movedRows({ moves, selectors }: PublishPlan, latest: Block[], blocks: Block[]) {
  for (const move of moves) {
    if (staysLost(move)) continue;
    const { paragraph, placement } = move;
    const { block: position, state, method, confidence } = placement;
    const row = { id: paragraph.id, state, method, confidence, position };
    if (position === null) {
      yield row;
      continue;
    }
    const [current, text] = [selectors[position], blocks[position]?.text];
    const looksAlike = latest[paragraph.position ?? -1]?.text === text && isAlike(paragraph.current, current);
    yield looksAlike ? row : { ...row, current, text };
  }
}

function staysLost({ paragraph, placement }: PlannedMove): boolean {
  return placement.block === null && paragraph.position === null && placement.state === paragraph.state;
}

function historyRowOf({ paragraph, placement }: PlannedMove, blocks: Block[]) {
  const { block: position, state, method, confidence } = placement;
  const text = position === null ? null : blocks[position]?.text;
  return { id: uuidv7(), paragraph: paragraph.id, state, method, confidence, position, text };
}

/** Whether the history gets an entry: not if the paragraph is unchanged or remains lost, but if it returned. */
function hasNews(move: PlannedMove, selectors: ParagraphSelector[]): boolean {
  const { paragraph, placement } = move;
  const found = placement.block === null ? undefined : selectors[placement.block];
  if (staysLost(move)) return false;
  return (
    placement.state !== 'anchored' || paragraph.position === null || found?.hash !== paragraph.current.hash
  );
}

/** Includes a paragraph's selector only if more has changed than its index or the number of blocks. */
function* keptRows({ kept, before, selectors }: PublishPlan, latest: Block[], blocks: Block[]) {
  for (const { paragraph, block } of kept) {
    const at = paragraph.position ?? -1;
    const [was, is] = [before[at], selectors[block]];
    const text = blocks[block]?.text;
    const looksAlike = latest[at]?.text === text && isAlike(was, is);
    if (!looksAlike) yield { id: paragraph.id, position: block, current: is, text };
    else if (at !== block || was?.total !== is?.total) yield { id: paragraph.id, position: block };
  }
}

const COMPARED = ['hash', 'text', 'prefix', 'suffix', 'tag', 'id', 'copies', 'copy'] as const;

/** Whether two selectors differ at most in index and total. */
function isAlike(was: ParagraphSelector | undefined, is: ParagraphSelector | undefined): boolean {
  return COMPARED.every((field) => was?.[field] === is?.[field]);
}

/** Counts of all discussed paragraphs, and the items an editor should review. */
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

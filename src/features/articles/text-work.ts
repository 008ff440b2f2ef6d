/**
 * Text processing in worker threads (run by `src/text-workers.ts`): pure functions that return a value, or the
 * problem with the input.
 */
import { outcomeOf, type Outcome } from '../../http/outcome.js';
import { parseInput, parseJson, type RawBody } from '../../http/parse.js';
import { Problem } from '../../http/problem.js';
import {
  checkAgainstOriginal,
  hashText,
  normalise,
  type Block,
  type ParagraphSelector,
} from '../../shared/anchoring/index.js';
import { PublishInput, type FetchInput, type Ledger, type Suggestions } from '../../shared/contract.js';
import { SELECTOR_RULE } from '../../shared/contract/values.js';
import { excerpt } from '../../shared/excerpt.js';
import { EXCERPT_LENGTH } from '../../shared/enums.js';
import { readHtml, SelectorError } from './html-blocks.js';
import type { LedgerRow } from './paragraph-queries.js';
import { fromPieces, inPieces, type Piece } from './pieces.js';
import { planPublish, type DiscussedParagraph, type UndiscussedParagraph } from './plan.js';
import { reportOf, rowsOf, type PlanRows, type PublishReport } from './plan-rows.js';

/** Maximum number of blocks in an article; one of a million words has fewer. */
const MAX_BLOCKS = 20_000;

/** A text to publish: the publisher's data about it, and its blocks in pieces. */
export interface PublishText extends Omit<PublishInput, 'html' | 'blocks' | 'contentSelector'> {
  text: {
    /** Hash of the blocks' tags, ids and raw texts in order. */
    hash: string;
    /** `Block`s. */
    pieces: Piece[];
    blocks: number;
  };
}

/** Parses the body of a publish request. `siteSelector` is the site's setting. */
export function readPublishBody(input: { body: RawBody; siteSelector: string | null }): Outcome<PublishText> {
  return outcomeOf(() => textOf(parseInput(PublishInput, parseJson(input.body), 'body'), input.siteSelector));
}

/** Parses a fetched page. */
export function readFetchedPage(input: {
  page: { bytes: Uint8Array; contentType: string };
  about: FetchInput;
  siteSelector: string | null;
}): Outcome<PublishText> {
  return outcomeOf(() => {
    const { contentSelector, title, ...about } = input.about;
    const html = decode(input.page.bytes, input.page.contentType).replaceAll('\u0000', '').toWellFormed();
    const read = readPage(html, contentSelector, input.siteSelector);
    return {
      ...about,
      title: title ?? read.title?.toWellFormed() ?? about.url,
      text: toText(read.blocks),
    };
  });
}

/** Plans a publish (`plan.ts`), and returns its rows and report. All lists are in pieces. */
export function planRevision(input: {
  blocks: Piece[];
  latest: Piece[];
  discussed: Piece[];
  undiscussed: Piece[];
}): Outcome<{ rows: PlanRows; report: PublishReport }> {
  const blocks = fromPieces<Block>(input.blocks);
  const latest = fromPieces<Block>(input.latest);
  const discussed = fromPieces<DiscussedParagraph>(input.discussed);
  const undiscussed = fromPieces<UndiscussedParagraph>(input.undiscussed);
  const plan = planPublish(discussed, undiscussed, latest, blocks);
  return { value: { rows: rowsOf(plan, latest, blocks), report: reportOf(plan, blocks) } };
}

/** Converts rows to the JSON of a `Ledger`. */
export function viewLedger(ledger: Piece[]): Outcome<Uint8Array> {
  const items: Ledger['items'] = fromPieces<LedgerRow>(ledger).map(({ id, original, ...row }) => ({
    paragraphId: id,
    excerpt: excerpt(original, EXCERPT_LENGTH),
    ...row,
  }));
  return { value: new TextEncoder().encode(JSON.stringify({ items })) };
}

/** Minimum similarity of a suggestion. In the demo's four articles one in a hundred pairs of unrelated paragraphs exceeds it. */
const LIKELY = 0.5;
const MAX_SUGGESTIONS = 3;

/** Suggests the positions of paragraphs that contain most of the lost paragraph's text. */
export function suggestPlaces(input: {
  selector: ParagraphSelector;
  ledger: Piece[];
}): Outcome<Suggestions['items']> {
  const items = fromPieces<LedgerRow>(input.ledger)
    .filter(({ index }) => index !== null)
    .map(({ id, index, text }) => ({
      paragraphId: id,
      index: index ?? 0,
      excerpt: text,
      likeness: checkAgainstOriginal(input.selector, text),
    }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_SUGGESTIONS);
  return { value: items.map((item) => ({ ...item, excerpt: excerpt(item.excerpt, EXCERPT_LENGTH) })) };
}

function textOf(input: PublishInput, siteSelector: string | null): PublishText {
  const { html, blocks, contentSelector, ...about } = input;
  if (!blocks) return { ...about, text: toText(readPage(html ?? '', contentSelector, siteSelector).blocks) };
  const spoken = blocks.filter((block) => normalise(block.text) !== '');
  return {
    ...about,
    text: toText(
      spoken.map(({ tag, text, id }, index) => ({ index, tag, text, ...(id !== undefined && { id }) })),
    ),
  };
}

function readPage(html: string, contentSelector: string | undefined, siteSelector: string | null) {
  try {
    return readHtml(html, contentSelector ?? siteSelector ?? undefined);
  } catch (error) {
    if (error instanceof RangeError) throw invalid('body.html', error.message);
    if (!(error instanceof SelectorError)) throw error;
    throw invalid(
      contentSelector === undefined ? 'settings.contentSelector' : 'body.contentSelector',
      SELECTOR_RULE,
    );
  }
}

function invalid(path: string, message: string): Problem {
  return new Problem('invalid_input', { errors: [{ path, message }] });
}

function toText(blocks: Block[]): PublishText['text'] {
  if (blocks.length === 0) {
    throw new Problem('invalid_input', {
      detail: 'The text has no block that could be commented on. Is the content selector right?',
    });
  }
  if (blocks.length > MAX_BLOCKS)
    throw new Problem('invalid_input', { detail: `More than ${MAX_BLOCKS} blocks.` });
  const names = blocks.map(({ tag, id, text }) => JSON.stringify([tag, id ?? null, text]));
  return { hash: hashText(names.join('\n')), pieces: inPieces(blocks), blocks: blocks.length };
}

function decode(bytes: Uint8Array, contentType: string): string {
  const label = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/**
 * An article's threads as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one annotation per top comment on a
 * passage, and one per reply that targets its parent. Selectors: always a TextQuoteSelector; a TextPositionSelector if the
 * passage is in the current text, counted in the block texts joined by line feeds, in UTF-16 code units.
 */
import * as z from 'zod';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type { PublicRead } from '../../../route.js';
import { findQuote, type QuoteSelector } from '../../../shared/anchoring/index.js';
import type { AnnotationPage } from '../../../shared/contract.js';
import { readAnnotations, type AnnotationRow } from './annotation-queries.js';
import { isoTime } from '../view.js';

const Cursor = z.object({ id: z.uuid() });
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Context on each side of a paragraph, as in Hypothesis's selectors; code units. */
const CONTEXT_LENGTH = 32;

/** One page of the article's annotations, oldest first. */
export async function listAnnotations(
  ctx: Context,
  site: Site,
  articleId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<PublicRead<AnnotationPage>> {
  const after = readCursor(query.cursor, Cursor);
  const row = await readAnnotations(ctx.db, site.id, articleId, query.limit, after?.id ?? null);
  if (!row || row.article.state === 'hidden') throw new Problem('article_not_found');
  const starts = startsOf(row.blocks);
  const rows = row.items.slice(0, query.limit);
  const last = row.cut || row.items.length > query.limit ? rows.at(-1) : undefined;
  const address = `${ctx.config.publicUrl ?? ''}/v1/sites/${site.key}`;
  return {
    article: row.article,
    body: {
      '@context': CONTEXT,
      type: 'AnnotationPage',
      ...(last && {
        next: `${address}/articles/${articleId}/annotations?limit=${query.limit}&cursor=${writeCursor({ id: last.id })}`,
      }),
      items: rows.map((item) => annotation(item, row.article.url, address, row.blocks, starts)),
    },
  };
}

/** Start of each block in the joined text. */
function startsOf(blocks: string[]): number[] {
  let at = 0;
  return blocks.map((text) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

function annotation(row: AnnotationRow, url: string, address: string, blocks: string[], starts: number[]) {
  return {
    id: `${address}/comments/${row.id}`,
    type: 'Annotation' as const,
    motivation: row.parentId === null ? 'commenting' : 'replying',
    created: isoTime(row.createdAt),
    ...(row.editedAt !== null && { modified: isoTime(row.editedAt) }),
    creator: { type: 'Person' as const, name: row.name },
    body: { type: 'TextualBody' as const, value: row.html, format: 'text/html' },
    target:
      row.parentId !== null
        ? { source: `${address}/comments/${row.parentId}` }
        : { source: url, selector: selectors(row, blocks, starts) },
  };
}

function selectors(row: AnnotationRow, blocks: string[], starts: number[]) {
  const passage = row.passage ?? '';
  const quote = row.quote ?? wholePassage(row, passage, blocks);
  const text = row.position === null ? undefined : blocks[row.position];
  const start = row.position === null ? undefined : starts[row.position];
  const { exact, prefix, suffix } = quote;
  const found =
    text === undefined ? null : row.quote ? findQuote(row.quote, text) : { start: 0, end: text.length };
  return [
    { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
    ...(found && start !== undefined
      ? [{ type: 'TextPositionSelector' as const, start: start + found.start, end: start + found.end }]
      : []),
  ];
}

function wholePassage(
  row: AnnotationRow,
  passage: string,
  blocks: string[],
): Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'> {
  const before = row.position === null ? undefined : blocks[row.position - 1];
  const after = row.position === null ? undefined : blocks[row.position + 1];
  return {
    exact: passage,
    prefix: before?.slice(-CONTEXT_LENGTH) ?? '',
    suffix: after?.slice(0, CONTEXT_LENGTH) ?? '',
  };
}

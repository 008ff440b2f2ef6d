/**
 * What worker threads do with texts (`src/text-workers.ts` runs these): pure functions from what a client or a page sent to
 * values, or to the problem it is.
 */
import { parseInput, parseJson, type RawBody } from '../../http/parse.js';
import { Problem } from '../../http/problem.js';
import { normalise, type Block } from '../../shared/anchoring/index.js';
import { PublishInput, type FetchInput } from '../../shared/contract.js';
import { SELECTOR_RULE } from '../../shared/contract/values.js';
import type { Outcome } from '../../text-workers.js';
import { readHtml, SelectorError } from './html-blocks.js';

/** Blocks of one article: an article of a million words has fewer. */
const MAX_BLOCKS = 20_000;

/** A text to publish: what its publisher says about it, and its blocks. */
export interface PublishText extends Omit<PublishInput, 'html' | 'blocks' | 'contentSelector'> {
  blocks: Block[];
}

/** Reads the body of a publish. `siteSelector` is the site's setting. */
export function readPublishBody(input: { body: RawBody; siteSelector: string | null }): Outcome<PublishText> {
  return outcomeOf(() => textOf(parseInput(PublishInput, parseJson(input.body), 'body'), input.siteSelector));
}

/** Reads a page the service has fetched. */
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
      blocks: bounded(read.blocks),
    };
  });
}

function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, extras: error.extras } };
    throw error;
  }
}

function textOf(input: PublishInput, siteSelector: string | null): PublishText {
  const { html, blocks, contentSelector, ...about } = input;
  if (!blocks)
    return { ...about, blocks: bounded(readPage(html ?? '', contentSelector, siteSelector).blocks) };
  const spoken = blocks.filter((block) => normalise(block.text) !== '');
  return {
    ...about,
    blocks: bounded(
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

function bounded(blocks: Block[]): Block[] {
  if (blocks.length === 0) {
    throw new Problem('invalid_input', {
      detail: 'The text holds no block that could be commented on. Is the content selector right?',
    });
  }
  if (blocks.length > MAX_BLOCKS)
    throw new Problem('invalid_input', { detail: `More than ${MAX_BLOCKS} blocks.` });
  return blocks;
}

function decode(bytes: Uint8Array, contentType: string): string {
  const label = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

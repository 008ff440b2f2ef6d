/**
 * Writes Markdown that the service renders as the field shows it. Characters with a meaning in Markdown are escaped,
 * and marks that CommonMark would not recognise next to a letter or punctuation get a character reference as neighbour
 * (https://spec.commonmark.org/0.31.2/#delimiter-run).
 */
import { isEmptyLine, MARKS, type Block, type Mark, type Run } from './blocks.js';

/** Writes plain text with `plain`, except mentions, which it writes as Markdown. */
export type WriteText = (text: string, plain: (part: string) => string) => string;

const DELIMITERS = { strong: '**', em: '_', s: '~~', spoiler: '||' };
const URL_IN_TEXT = /https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]]/gi;

/** The Markdown of `blocks`, without blank lines at its ends. */
export function toMarkdown(blocks: Block[], writeText: WriteText = (text, plain) => plain(text)): string {
  return writeBlocks(blocks, writeText)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function writeBlocks(blocks: Block[], writeText: WriteText): string[] {
  const lines: string[] = [];
  let previous: Block | undefined;
  let bullet = 0;
  for (const block of blocks) {
    if (isEmptyLine(block)) {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
      continue;
    }
    if (previous && (previous.kind !== 'line' || block.kind !== 'line') && lines.at(-1) !== '')
      lines.push('');
    if (block.kind === 'line') lines.push(writeLine(block.runs, writeText));
    else if (block.kind === 'quote')
      for (const line of trimmed(writeBlocks(block.blocks, writeText))) lines.push(('> ' + line).trimEnd());
    else if (block.kind === 'code') {
      const fence = fenceFor(block.text, 3);
      lines.push(fence, ...block.text.split('\n'), fence);
    } else {
      // Two lists in a row are one, unless their marks differ.
      bullet = previous?.kind === 'list' ? 1 - bullet : 0;
      lines.push(...writeList(block.start, block.items, bullet, writeText));
    }
    previous = block;
  }
  return lines;
}

function writeList(start: number | null, items: Block[][], bullet: number, writeText: WriteText): string[] {
  return items.flatMap((item, at) => {
    const marker = start === null ? '-*'.charAt(bullet) : `${start + at}${'.)'.charAt(bullet)}`;
    const lines = trimmed(writeItem(item, writeText));
    if (lines.length === 0) return [marker];
    const indent = ' '.repeat(marker.length + 1);
    return lines.map((line, n) => (n === 0 ? `${marker} ${line}` : line && indent + line));
  });
}

/** A list directly below its item's text makes no paragraphs of the items. */
function writeItem(item: Block[], writeText: WriteText): string[] {
  const [first, second, ...others] = item;
  if (first?.kind !== 'line' || second?.kind !== 'list' || isEmptyLine(first))
    return writeBlocks(item, writeText);
  const nested: Block = { ...second, start: second.start && 1 };
  const below = writeBlocks([nested, ...others], writeText);
  // An empty item directly below a text would be part of the text.
  const gap = below[0]?.includes(' ') ? [] : [''];
  return [writeLine(first.runs, writeText), ...gap, ...below];
}

function trimmed(lines: string[]): string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Backticks that do not occur in `text`, at least `least`. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** A part of a line: text, or the marks around it. */
interface Piece {
  text: string;
  opens?: boolean;
  closes?: boolean;
  /** It is an address, which the service makes a link of between blanks. */
  isUrl?: boolean;
}

function writeLine(runs: Run[], writeText: WriteText): string {
  const line = joinPieces(writeRuns(tidy(runs), ['spoiler', 'href', ...MARKS.slice(1)], writeText));
  return line
    .trim()
    .replace(/^[-+>](?!\S)|^>/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?!\S)/, '$1\\$2');
}

function writeRuns(runs: Run[], marks: (Mark | 'href')[], writeText: WriteText): Piece[] {
  const [mark, ...inner] = marks;
  if (mark === undefined)
    return runs.map(({ text, href }) => ({ text: href ? escape(text) : writeText(text, writePlain) }));
  if (mark === 'code')
    return runs.flatMap((run) =>
      run.code ? [{ text: writeCode(run.text) }] : writeRuns([run], [], writeText),
    );
  return grouped(runs, mark).flatMap((group): Piece[] => {
    const value = group[0]?.[mark];
    if (!value) return writeRuns(group, inner, writeText);
    const [before, marked, after] = withoutOuterBlanks(group);
    return [
      { text: before },
      ...writeMarked(marked, mark, value, writeRuns(marked, inner, writeText)),
      { text: after },
    ];
  });
}

function writeMarked(
  group: Run[],
  mark: Exclude<Mark, 'code'> | 'href',
  value: string | true,
  inside: Piece[],
): Piece[] {
  if (group.length === 0) return [];
  if (mark === 'href') return writeLink(group, String(value), inside);
  const text = DELIMITERS[mark];
  if (mark === 'spoiler') return [{ text }, ...coverBars(inside), { text }];
  return [{ text, opens: true }, ...inside, { text, closes: true }];
}

function writeLink(group: Run[], href: string, inside: Piece[]): Piece[] {
  const [only] = group;
  if (group.length === 1 && only?.text === href && !only.code) return [{ text: writeUrl(href), isUrl: true }];
  const target = href
    .replace(/[()<>\\|\s`*]/g, (character) => '%' + character.charCodeAt(0).toString(16).padStart(2, '0'))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return [{ text: '[' }, ...inside, { text: `](${target})` }];
}

/** Within a spoiler nothing may look like its end. */
function coverBars(pieces: Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const text = piece.text.replace(/(?<!\\)\|/g, '\\|');
    return { ...piece, text: at === pieces.length - 1 ? text.replace(/\\\\$/, '&#92;') : text };
  });
}

function writeCode(text: string): string {
  const fence = fenceFor(text, 1);
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** An address in the text, which the service makes a link of. */
function writeUrl(url: string): string {
  return /[*_`~|\\[\]&]/.test(url) ? `<${url}>` : url;
}

function writePlain(text: string): string {
  let written = '';
  let end = 0;
  for (const { 0: url, index } of text.matchAll(URL_IN_TEXT)) {
    // Only there the service sees one.
    if (/[\p{L}\p{N}_]$/u.test(text.slice(0, index))) continue;
    written += escape(text.slice(end, index)) + writeUrl(url);
    end = index + url.length;
  }
  return written + escape(text.slice(end));
}

function escape(text: string): string {
  return text.replace(
    /[\\`*_[\]]|~(?=~)|(?<=~)~|^~|~$|\|(?=\|)|(?<=\|)\||^\||\|$|<(?=[a-z])|&(?=#?\w+;)/giu,
    '\\$&',
  );
}

/** Like runs joined. */
function tidy(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const { code, ...rest } of runs) {
    const run: Run = code && isWritableCode(rest) ? { ...rest, code } : rest;
    const last = joined.at(-1);
    if (last && last.href === run.href && MARKS.every((mark) => !last[mark] === !run[mark]))
      last.text += run.text;
    else if (run.text) joined.push(run);
  }
  return joined;
}

function isWritableCode({ text, spoiler }: Run): boolean {
  return text.trim() !== '' && !(spoiler && text.includes('|'));
}

/** Markdown has no blanks at the ends of what is marked: those before, the runs without them, those after. */
function withoutOuterBlanks(group: Run[]): [string, Run[], string] {
  const text = group.map((run) => run.text).join('');
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  let at = 0;
  const marked = group.map((run) => {
    const from = at;
    at += run.text.length;
    return { ...run, text: run.text.slice(Math.max(0, start - from), Math.max(0, end - from)) };
  });
  return [text.slice(0, start), marked.filter((run) => run.text !== ''), text.slice(end)];
}

function grouped(runs: Run[], mark: Mark | 'href'): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && (last[0]?.[mark] || undefined) === (run[mark] || undefined)) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANK = /\s/;

/** The pieces as one line; next to marks that would not be recognised, a character is written by its number. */
function joinPieces(all: Piece[]): string {
  const pieces = all.filter(({ text }) => text !== '');
  pieces.forEach((piece, at) => {
    const isApart =
      /^(?:\s.*)?$/s.test(pieces[at + 1]?.text ?? '') && /^(?:.*\s)?$/s.test(pieces[at - 1]?.text ?? '');
    if (piece.isUrl && !isApart && !piece.text.startsWith('<')) piece.text = `<${piece.text}>`;
  });
  // What is written so for one sequence of marks is punctuation next to another.
  while (escapeNeighbours(pieces));
  return pieces.map(({ text }) => text).join('');
}

function escapeNeighbours(pieces: Piece[]): boolean {
  let changed = false;
  for (let at = 0, end = 0; at < pieces.length; at = end) {
    for (
      end = at + 1;
      isDelimiter(pieces[at]) &&
      pieces[end]?.text.charAt(0) === pieces[at]?.text.charAt(0) &&
      isDelimiter(pieces[end]);
    )
      end++;
    const marks = pieces.slice(at, end);
    // Within a word `_` means nothing.
    const isWord = marks[0]?.text === DELIMITERS.em;
    const [left, right] = [pieces[at - 1], pieces[end]];
    const before = [...(left?.text ?? '')].at(-1) ?? ' ';
    const after = [...(right?.text ?? '')][0] ?? ' ';
    if (
      right &&
      marks.some(({ closes }) => closes) &&
      (isWord || PUNCTUATION.test(before)) &&
      isWordCharacter(after)
    ) {
      right.text = reference(after) + right.text.slice(after.length);
      changed = true;
    }
    if (
      left &&
      marks.some(({ opens }) => opens) &&
      (isWord || PUNCTUATION.test(after)) &&
      isWordCharacter(before)
    ) {
      left.text = left.text.slice(0, -before.length) + reference(before);
      changed = true;
    }
  }
  return changed;
}

function isDelimiter(piece: Piece | undefined): boolean {
  return Boolean(piece?.opens ?? piece?.closes);
}

function isWordCharacter(character: string): boolean {
  return !PUNCTUATION.test(character) && !BLANK.test(character);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/**
 * Reads the Markdown that to-markdown.ts writes, and what people paste and type of the same kind. What it does not know stays
 * text. Emphasis follows CommonMark (https://spec.commonmark.org/0.31.2/#phase-2-inline-structure).
 */
import { mentionAt, type Mention } from '../../shared/mentions.js';
import { isEmptyLine, LINKABLE, type Block, type Mark, type Run } from './blocks.js';

/** How the field shows a mention, without its `@`. */
export type Label = (person: Mention) => string;

const nameOf: Label = ({ name }) => name;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(?: {1,4}(?=\S)|\s*$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
const QUOTE = /^ {0,3}> ?/;

/** The blocks of a comment's Markdown. */
export function fromMarkdown(markdown: string, label: Label = nameOf): Block[] {
  return readBlocks(markdown.replace(/\r\n?/g, '\n').split('\n'), label);
}

function readBlocks(lines: string[], label: Label): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    const item = ITEM.exec(line);
    let end = at + 1;
    if (fence) {
      while (end < lines.length && !isClosing(lines[end] ?? '', fence)) end++;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n') });
      end++;
    } else if (QUOTE.test(line)) {
      while (QUOTE.test(lines[end] ?? '')) end++;
      blocks.push({
        kind: 'quote',
        blocks: readBlocks(
          lines.slice(at, end).map((quoted) => quoted.replace(QUOTE, '')),
          label,
        ),
      });
    } else if (item) {
      const list = readList(lines, at, item, label);
      blocks.push(list.block);
      end = list.end;
    } else blocks.push({ kind: 'line', runs: readLine(line, label) });
    at = end;
  }
  return withoutBlanks(blocks);
}

function isClosing(line: string, fence: string): boolean {
  const marks = line.trim();
  return marks.startsWith(fence) && marks === fence.charAt(0).repeat(marks.length);
}

function readList(
  lines: string[],
  from: number,
  first: RegExpExecArray,
  label: Label,
): { block: Block; end: number } {
  const kind = markOf(first);
  const items: Block[][] = [];
  let at = from;
  for (
    let item: RegExpExecArray | null = first;
    item && markOf(item) === kind;
    item = ITEM.exec(lines[at] ?? '')
  ) {
    const indent =
      item[0].trim() === item[2] && item[0].endsWith(' ')
        ? item[0].length
        : (item[1] ?? '').length + (item[2] ?? '').length + 1;
    const own = [(lines[at] ?? '').slice(indent)];
    for (at++; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (line.trim() && line.length - line.trimStart().length < indent) break;
      own.push(line.slice(indent));
    }
    // Blank lines at its end are not the item's.
    for (; own.length > 1 && !own.at(-1)?.trim(); at--) own.pop();
    items.push(readBlocks(own, label));
    let next = at;
    while (next < lines.length && !lines[next]?.trim()) next++;
    const following = ITEM.exec(lines[next] ?? '');
    if (following && markOf(following) === kind) at = next;
  }
  const number = parseInt(first[2] ?? '');
  return { block: { kind: 'list', start: isNaN(number) ? null : number, items }, end: at };
}

function markOf(item: RegExpExecArray): string {
  return (item[2] ?? '').slice(-1);
}

/** Between blocks of different kinds a blank line means nothing. */
function withoutBlanks(blocks: Block[]): Block[] {
  return blocks.filter((block, at) => {
    if (!isEmptyLine(block)) return true;
    const before = blocks[at - 1];
    const after = blocks.slice(at).find((next) => !isEmptyLine(next));
    return (
      before !== undefined &&
      after !== undefined &&
      (before.kind === after.kind || isEmptyLine(before)) &&
      !isEmptyLine(before)
    );
  });
}

/** A run, or marks of emphasis that have not found their partner. */
interface Token {
  run: Run;
  mark?: string;
  opens?: boolean;
  closes?: boolean;
  /** The sequence it is of: where it starts, and its characters. */
  from?: number;
  length?: number;
}

/** The runs of one line. */
export function readLine(line: string, label: Label = nameOf): Run[] {
  return readInline(line.trim(), label);
}

function readInline(source: string, label: Label): Run[] {
  const tokens: Token[] = [];
  const add = (text: string): void => {
    const last = tokens.at(-1);
    if (last && !last.mark && Object.keys(last.run).length === 1) last.run.text += text;
    else tokens.push({ run: { text } });
  };
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at, at + 4000);
    const found =
      readMention(source, at, label) ??
      readEscape(rest) ??
      readCode(rest) ??
      readLink(rest, label) ??
      readSpoiler(rest, label);
    if (found) {
      if (typeof found.runs === 'string') add(found.runs);
      else tokens.push(...found.runs.map((run) => ({ run })));
      at += found.length;
      continue;
    }
    const marks = /^(?:\*+|_+|~~)/.exec(rest)?.[0];
    if (marks) tokens.push(...delimiters(marks, source, at));
    else add(source.charAt(at));
    at += marks?.length ?? 1;
  }
  pair(tokens);
  return tokens.map(({ run }) => run).filter(({ text }) => text);
}

interface Found {
  runs: Run[] | string;
  length: number;
}

function readMention(source: string, at: number, label: Label): Found | null {
  const mention = mentionAt(source, at);
  return mention && { runs: '@' + label(mention), length: mention.end - at };
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function readEscape(rest: string): Found | null {
  const found = /^\\([!-/:-@[-`{-~])|^&#(\d{1,7});|^&(amp|lt|gt|quot|nbsp);/.exec(rest);
  if (!found) return null;
  const [{ length }, character, code, name = ''] = found;
  return {
    runs: character ?? (code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : NAMED[name]) ?? '',
    length,
  };
}

function readCode(rest: string): Found | null {
  const found = /^(`+)(?!`)(.*?[^`])\1(?!`)/.exec(rest);
  if (!found) return null;
  const text = found[2] ?? '';
  return {
    runs: [{ text: /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text, code: true }],
    length: found[0].length,
  };
}

function readLink(rest: string, label: Label): Found | null {
  const url =
    /^<((?:https?:\/\/|mailto:)[^\s<>]+)>|^https?:\/\/[^\s<>*_`|~\\[\]()]*[^\s<>*_`|~\\[\]().,;:!?'"]/i.exec(
      rest,
    );
  if (url) {
    const href = url[1] ?? url[0];
    return { runs: [{ text: href, href }], length: url[0].length };
  }
  const end = rest.startsWith('[') ? endOfLabel(rest) : -1;
  const target = /^\]\(([^\s()<>]+)\)/.exec(end < 0 ? '' : rest.slice(end));
  const href = target?.[1]?.replace(/&amp;/g, '&') ?? '';
  if (!target || !LINKABLE.test(href)) return null;
  const runs = readInline(rest.slice(1, end), label).map((run) => ({ ...run, href }));
  return { runs, length: end + target[0].length };
}

/** Where the bracket is that ends a link's text; -1: nowhere. */
function endOfLabel(rest: string): number {
  for (let at = 1; at < rest.length;) {
    const character = rest.charAt(at);
    if (character === ']') return at;
    if (character === '[') return -1;
    at += character === '\\' ? 2 : (readCode(rest.slice(at))?.length ?? 1);
  }
  return -1;
}

function readSpoiler(rest: string, label: Label): Found | null {
  const found = /^\|\|(\S|\S.*?\S)(?<!\\)\|\|/.exec(rest);
  if (!found) return null;
  return {
    runs: readInline(found[1] ?? '', label).map((run) => ({ ...run, spoiler: true })),
    length: found[0].length,
  };
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Each character of a sequence of marks; `~~` is one. */
function delimiters(marks: string, source: string, at: number): Token[] {
  const before = [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ';
  const after = [...source.slice(at + marks.length, at + marks.length + 2)][0] ?? ' ';
  const [blankBefore, blankAfter] = [/\s/.test(before), /\s/.test(after)];
  const [pointBefore, pointAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const left = !blankAfter && (!pointAfter || blankBefore || pointBefore);
  const right = !blankBefore && (!pointBefore || blankAfter || pointAfter);
  const isWord = marks.startsWith('_');
  const token = {
    opens: left && (!isWord || !right || pointBefore),
    closes: right && (!isWord || !left || pointAfter),
  };
  const parts = marks === '~~' ? [marks] : [...marks];
  return parts.map((mark) => ({ ...token, run: { text: mark }, mark, from: at, length: marks.length }));
}

/** Finds the pairs of marks, from left to right, each closing the nearest that fits. */
function pair(tokens: Token[]): void {
  for (let close = 0; close < tokens.length; close++) {
    const closer = tokens[close];
    if (!closer?.closes || !closer.run.text) continue;
    for (let open = close - 1; open >= 0; open--) {
      const opener = tokens[open];
      if (!opener?.opens || !opener.run.text || !fits(opener, closer)) continue;
      const double = closer.mark !== '~~' && isDouble(tokens, open, close);
      const mark: Mark = closer.mark === '~~' ? 's' : double ? 'strong' : 'em';
      for (let inner = open + 1; inner < close; inner++) {
        const token = tokens[inner];
        // Marks between them that have no partner are text.
        if (token) Object.assign(token, { opens: false, closes: false });
        if (token) token.run[mark] = true;
      }
      opener.run.text = closer.run.text = '';
      if (double) for (const at of [open - 1, close + 1]) (tokens[at] as Token).run.text = '';
      break;
    }
  }
}

/** Whether the two can be a pair; the rule of three keeps `**a*b**` from ending early. */
function fits(opener: Token, closer: Token): boolean {
  if (opener.mark !== closer.mark || opener.from === closer.from) return false;
  if (!opener.closes && !closer.opens) return true;
  const [one = 0, other = 0] = [opener.length, closer.length];
  return (one + other) % 3 !== 0 || (one % 3 === 0 && other % 3 === 0);
}

function isDouble(tokens: Token[], open: number, close: number): boolean {
  const isNext = (at: number, to: number): boolean =>
    tokens[at]?.from === tokens[to]?.from && tokens[at]?.run.text !== '';
  return isNext(open - 1, open) && isNext(close + 1, close);
}

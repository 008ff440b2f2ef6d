/**
 * Generated live blogs with known identities: every publish adds an entry on top, edits two others, and may remove the
 * oldest. All words are generated, so each seed is a different blog. Used by the benchmark and by the test over HTTP.
 */
import { Random } from './random-text.js';
import { editText, editTickerLine, LiveWriter, type LiveBlogKind, type Part } from './live-entries.js';

export interface LiveBlogOptions {
  kind: LiveBlogKind;
  seed: number;
  /** Number of publishes after the first page. */
  publishes: number;
  /** Entries of the first page. */
  start: number;
  /** Maximum entries on the page; null for all. */
  window: number | null;
  /** Whether every block has an id that never changes. */
  ids: boolean;
  /** Position of new entries; the default is on top. */
  newest?: 'first' | 'last';
}

/** A block of a page with its true identity, the same through all edits. */
export interface LiveBlock {
  truth: string;
  tag: string;
  id?: string;
  text: string;
}

interface Entry {
  number: number;
  parts: Part[];
}

/** Probability that a publish removes an entry, or adds a second one. */
const RARELY = 0.06;
/** Half of all edits are to one of the newest entries. */
const NEWEST = 8;

/** The pages of a live blog, one per publish, in order. */
export function playLiveBlog(options: LiveBlogOptions): LiveBlock[][] {
  const random = new Random(options.seed * 7919 + options.kind.length);
  const writer = new LiveWriter(options.kind, random);
  const frame = frameOf(options.kind, random);
  let count = 0;
  const write = (): Entry => ({ number: count++, parts: writer.write() });
  /** Newest first. */
  let entries: Entry[] = [];
  for (let n = 0; n < options.start; n++) entries.unshift(write());
  const pages = [pageOf(entries, frame(writer), options)];
  for (let publish = 0; publish < options.publishes; publish++) {
    if (random.chance(RARELY)) entries = entries.toSpliced(random.below(entries.length), 1);
    entries = edited(entries, writer, options.kind, random);
    for (let fresh = random.chance(RARELY) ? 2 : 1; fresh > 0; fresh--) entries = [write(), ...entries];
    if (options.window !== null) entries = entries.slice(0, options.window);
    pages.push(pageOf(entries, frame(writer), options));
  }
  return pages;
}

function edited(entries: Entry[], writer: LiveWriter, kind: LiveBlogKind, random: Random): Entry[] {
  const now = [...entries];
  const first = random.chance(0.5) ? random.below(Math.min(NEWEST, now.length)) : random.below(now.length);
  const second = (first + 1 + random.below(now.length - 1)) % now.length;
  for (const at of [first, second]) {
    const entry = now[at];
    if (!entry) continue;
    const part = writer.partToEdit(entry.parts);
    const parts = entry.parts.map((old) => {
      if (old !== part) return old;
      if (old.name === 'time') return { ...old, text: `${old.text}, updated ${writer.time()}` };
      const edit = kind === 'ticker' ? editTickerLine : editText;
      return { ...old, text: edit(old.text, writer, random) };
    });
    now[at] = { ...entry, parts };
  }
  return now;
}

/** The text above and below the entries; in some blogs a line changes with every publish. */
function frameOf(
  kind: LiveBlogKind,
  random: Random,
): (writer: LiveWriter) => { top: Part[]; bottom: Part[] } {
  const style = random.below(3);
  const words = new LiveWriter(kind, random);
  const title: Part = { name: 'title', tag: 'h1', text: `Live: ${words.words(4)}` };
  const intro: Part = { name: 'intro', tag: 'p', text: words.paragraph(2) };
  const foot: Part = { name: 'foot', tag: 'p', text: `More on this: ${words.words(6)}` };
  const hasFoot = random.chance(0.5);
  return (writer) => ({
    top: [
      ...(style > 0 ? [title, intro] : []),
      ...(style > 1 ? [{ name: 'updated', tag: 'p', text: `Last updated at ${writer.time()}` }] : []),
    ],
    bottom: hasFoot ? [foot] : [],
  });
}

function pageOf(
  entries: Entry[],
  { top, bottom }: { top: Part[]; bottom: Part[] },
  { ids, newest = 'first' }: LiveBlogOptions,
): LiveBlock[] {
  const blockOf = (truth: string, { tag, text }: Part): LiveBlock => ({
    truth,
    tag,
    text,
    ...(ids && { id: truth }),
  });
  const shown = newest === 'first' ? entries : entries.toReversed();
  return [
    ...top.map((part) => blockOf(part.name, part)),
    ...shown.flatMap(({ number, parts }) => parts.map((part) => blockOf(`${part.name}-${number}`, part))),
    ...bottom.map((part) => blockOf(part.name, part)),
  ];
}

/** A comment's text as data: between the Markdown the service stores and the DOM of the field. */

export type Mark = 'spoiler' | 'strong' | 'em' | 's' | 'code';

/** Characters with the same formatting; no line breaks. */
export type Run = { text: string; href?: string } & Partial<Record<Mark, boolean>>;

export interface Line {
  kind: 'line';
  /** None: an empty line, which separates paragraphs. */
  runs: Run[];
}

export type Block =
  | Line
  | { kind: 'quote'; blocks: Block[] }
  /** `start` is the first number; null: a list with bullets. */
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'code'; text: string };

/** Outermost first; a link is between spoiler and strong. */
export const MARKS: Mark[] = ['spoiler', 'strong', 'em', 's', 'code'];

/** Where links may lead; the service takes no others. */
export const LINKABLE = /^(?:https?:\/\/|mailto:)\S+$/i;

export function isEmptyLine(block: Block | undefined): boolean {
  return block?.kind === 'line' && block.runs.every(({ text }) => !text.trim());
}

/** Whether there is anything but lines of plain text. */
export function isFormatted(blocks: Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind !== 'line' ||
      block.runs.some((run) => Object.values(run).some((value) => value === true) || run.href),
  );
}

/** The same blocks with `change` made to every run. */
export function mapRuns(blocks: Block[], change: (run: Run) => Run): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'line') return { ...block, runs: block.runs.map(change) };
    if (block.kind === 'quote') return { ...block, blocks: mapRuns(block.blocks, change) };
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => mapRuns(item, change)) };
    return block;
  });
}

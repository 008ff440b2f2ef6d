/** A chart with its heading, a sentence that says what it shows, and its numbers as a table. */
import type { ComponentChildren } from 'preact';
import { later } from '../language.js';
import { DataTable } from './data-table.js';

const words = later.overviewView;

interface Props {
  heading: string;
  summary: string;
  /** Null: there is nothing to show. */
  table: { head: string[]; rows: ComponentChildren[][] } | null;
  children: ComponentChildren;
}

export function ChartSection({ heading, summary, table, children }: Props) {
  return (
    <section class="chart">
      <h2>{heading}</h2>
      <p>{summary}</p>
      {table && children}
      {table && (
        <details>
          <summary>{words.table}</summary>
          <DataTable label={words.tableOf(heading)} {...table} />
        </details>
      )}
    </section>
  );
}

/** The share of `of` that `value` is, as a bar next to the number. */
export function Bar({ value, of }: { value: number; of: number }) {
  return (
    <div class="chart-bar" aria-hidden="true">
      <div style={{ inlineSize: `${of > 0 ? Math.max(1, (100 * value) / of) : 0}%` }} />
    </div>
  );
}

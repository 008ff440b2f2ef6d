/** A table that becomes a list of labelled values on phones. */
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  head: string[];
  rows: ComponentChildren[][];
}

/** ARIA roles are set explicitly: with the phone layout's display values the cells would lose them. */
export function DataTable({ label, head, rows }: Props) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {head.map((heading) => (
              <th key={heading} scope="col" role="columnheader">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, number) => (
            <tr key={number} role="row">
              {row.map((cell, at) => (
                <td key={head[at]} role="cell" data-label={head[at]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

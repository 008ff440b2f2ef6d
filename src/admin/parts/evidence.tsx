/** What a check found, as names and values. */
import { plainValue } from '../format.js';
import { evidenceLabel } from '../names.js';

export function Evidence({ evidence }: { evidence: Readonly<Record<string, unknown>> }) {
  const rows = Object.entries(evidence).flatMap(([name, value]) => {
    const written = plainValue(value);
    return written === null ? [] : [{ name: evidenceLabel(name), written }];
  });
  if (rows.length === 0) return null;
  return (
    <dl class="evidence">
      {rows.map(({ name, written }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{written}</dd>
        </div>
      ))}
    </dl>
  );
}

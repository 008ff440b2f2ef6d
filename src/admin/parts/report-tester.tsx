/** Tries the limits of reports, saved or not. */
import { useId, useState } from 'preact/hooks';
import type { SiteSettings } from '../../shared/contract.js';
import { FLAG_REASONS, type FlagReason } from '../../shared/enums.js';
import { sumOfWeights, weightOf } from '../../shared/report-weight.js';
import { SmallNumber } from './small-number.js';
import { later, text } from '../language.js';

const { testerWords } = later;

const words = testerWords.reports;
/** The share of earlier reports is asked as a number of ten. */
const OF = 10;

type Limits = Pick<SiteSettings, 'flagThreshold' | 'flagThresholds' | 'flagMinAgeHours'>;

export function ReportTester({ limits }: { limits: Limits }) {
  const [count, setCount] = useState(3);
  const [hours, setHours] = useState(48);
  const [upheld, setUpheld] = useState<number | null>(null);
  const [reason, setReason] = useState<FlagReason>('abuse');
  const id = useId();

  const weight = upheld === null ? 1 : weightOf({ upheld, declined: OF - upheld });
  const sum = sumOfWeights(Array.from({ length: count }, () => weight));
  const limit = limits.flagThresholds[reason] ?? limits.flagThreshold;
  const known = hours >= limits.flagMinAgeHours;
  return (
    <section class="block tester form" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      <p class="hint">{words.hint}</p>
      <div class="fields">
        <SmallNumber
          label={words.count}
          min={0}
          max={1_000}
          value={count}
          onChange={(to) => setCount(to ?? 0)}
        />
        <div class="field">
          <label for={`${id}-reason`}>{words.reason}</label>
          <select
            id={`${id}-reason`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value as FlagReason)}
          >
            {FLAG_REASONS.map((each) => (
              <option key={each} value={each}>
                {text.reasons[each]}
              </option>
            ))}
          </select>
        </div>
        <SmallNumber
          label={words.known}
          min={0}
          max={87_600}
          value={hours}
          onChange={(to) => setHours(to ?? 0)}
        />
        <SmallNumber label={words.upheld} min={0} max={OF} value={upheld} onChange={setUpheld} />
      </div>
      <p role="status">
        <b>{!known ? words.notYet : sum >= limit ? words.hidden(sum, limit) : words.stays(sum, limit)}</b>
      </p>
    </section>
  );
}

/** The end of a sanction: one of a few periods, never, or a date. */
import { useId, useState } from 'preact/hooks';
import { later } from '../language.js';

type Ending = 'forever' | 'day' | 'week' | 'month' | 'date';
const DAYS: Partial<Record<Ending, number>> = { day: 1, week: 7, month: 30 };
const words = later.banDialog;

export interface UntilModel {
  ending: Ending;
  date: string;
  setEnding: (ending: Ending) => void;
  setDate: (date: string) => void;
}

/** The default is a week. */
export function useUntil(): UntilModel {
  const [ending, setEnding] = useState<Ending>('week');
  const [date, setDate] = useState('');
  return { ending, date, setEnding, setDate };
}

/** The end as it is sent; null means never, undefined that it is not in the future. A missing date counts as past. */
export function endOf({ ending, date }: UntilModel): string | null | undefined {
  if (ending === 'forever') return null;
  const days = DAYS[ending];
  const end = new Date(days === undefined ? Date.parse(date) || 0 : Date.now() + days * 86_400_000);
  return end.getTime() <= Date.now() ? undefined : end.toISOString();
}

export function UntilField({ model }: { model: UntilModel }) {
  const { ending, date, setEnding, setDate } = model;
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={`${id}-until`}>{words.until}</label>
        <select
          id={`${id}-until`}
          value={ending}
          onChange={(event) => setEnding(event.currentTarget.value as Ending)}
        >
          {(['day', 'week', 'month', 'forever', 'date'] as const).map((option) => (
            <option key={option} value={option}>
              {words[option]}
            </option>
          ))}
        </select>
      </div>
      {ending === 'date' && (
        <div class="field">
          <label for={`${id}-date`}>{words.dateLabel}</label>
          <input
            id={`${id}-date`}
            type="datetime-local"
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}

/** The filters of the log, and its export as a file. */
import { useState } from 'preact/hooks';
import { explain, type Api, type LogFilter } from '../api.js';
import { reportCalls } from '../report-calls.js';
import { downloadPages, JSON_LINES } from '../download.js';
import { goTo } from '../state/route.js';
import { language, later, text } from '../language.js';
import { DayField } from './day-field.js';

const words = later.logWords;

const ACTIONS = Object.entries({ ...text.actions, ...later.siteActions }).toSorted(([, one], [, other]) =>
  one.localeCompare(other, language),
);

/** The fields of the form; other filters are kept. */
type Fields = Required<Pick<LogFilter, 'action' | 'from' | 'to'>>;

export function LogFilters({ api, filter }: { api: Api; filter: LogFilter }) {
  const { action = '', from = '', to = '' } = filter;
  const [fields, setFields] = useState<Fields>({ action, from, to });
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }));
  const apply = () => {
    const given = Object.entries({ ...filter, ...fields }).filter(([, value]) => value !== '');
    goTo({ view: 'log', filter: Object.fromEntries(given) });
  };
  return (
    <form
      class="fields log-filters"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div class="field">
        <label for="log-action">{words.action}</label>
        <select
          id="log-action"
          value={fields.action}
          onChange={(event) => set({ action: event.currentTarget.value })}
        >
          <option value="">{words.anyAction}</option>
          {ACTIONS.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <DayField id="log-from" label={words.from} value={fields.from} onChange={(day) => set({ from: day })} />
      <DayField id="log-to" label={words.to} value={fields.to} onChange={(day) => set({ to: day })} />
      <button type="submit" class="primary">
        {words.apply}
      </button>
      <ExportButtons api={api} filter={filter} />
    </form>
  );
}

function ExportButtons({ api, filter }: { api: Api; filter: LogFilter }) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  async function save(format: 'csv' | 'json'): Promise<void> {
    setBusy(true);
    setMessage(words.exporting);
    try {
      const read = (cursor: string | null) => reportCalls(api.call).exportLog(filter, format, cursor);
      await downloadPages(
        read,
        `log.${format === 'csv' ? 'csv' : 'jsonl'}`,
        format === 'json' ? JSON_LINES : undefined,
      );
      setMessage('');
    } catch (error) {
      setMessage(text.errors.prefix(explain(error)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" disabled={busy} onClick={() => void save('csv')}>
        {words.csv}
      </button>
      <button type="button" disabled={busy} onClick={() => void save('json')}>
        {words.json}
      </button>
      <span role="status">{message}</span>
    </>
  );
}

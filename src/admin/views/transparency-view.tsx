/** The transparency report of a period, on screen and as a file. */
import { useEffect, useState } from 'preact/hooks';
import type { TransparencyReport } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { downloadText } from '../download.js';
import { reasonInWords } from '../parts/record.js';
import { text } from '../text/en.js';

const words = text.transparencyView;
const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export function TransparencyView({ api }: { api: Api }) {
  const [from, setFrom] = useState(dayOf(Date.now() - 29 * DAY));
  const [to, setTo] = useState(dayOf(Date.now()));
  const [report, setReport] = useState<TransparencyReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function act(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      setProblem(null);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    }
  }
  const load = () => act(async () => setReport(await api.transparency(from, to)));
  const download = () =>
    act(async () => {
      const { content } = await api.exportTransparency(from, to);
      downloadText(content, words.fileName(from, to));
    });
  useEffect(() => void load(), [api]);

  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{words.heading}</h1>
      <p class="hint">{words.intro}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void load();
        }}
      >
        <DayField id="report-from" label={words.from} value={from} onChange={setFrom} />
        <DayField id="report-to" label={words.to} value={to} onChange={setTo} />
        <div class="form-buttons">
          <button type="button" onClick={() => void download()}>
            {words.download}
          </button>
          <button type="submit" class="primary">
            {words.show}
          </button>
        </div>
      </form>
      {problem !== null && (
        <p class="complaint" role="alert">
          {problem}
        </p>
      )}
      {report && <Decisions report={report} />}
      {report && <Answers report={report} />}
    </main>
  );
}

interface DayFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayField({ id, label, value, onChange }: DayFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        required
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Decisions({ report: { decisions } }: { report: TransparencyReport }) {
  return (
    <div>
      <h2>{words.decisions}</h2>
      {decisions.length === 0 && <p>{words.none}</p>}
      {decisions.length > 0 && (
        <Table
          label={words.decisions}
          head={[words.decision, words.reason, words.by, words.count]}
          rows={decisions.map(({ action, reason, automated, count }) => [
            text.actions[action] ?? text.inWords(action),
            reason === null ? words.ownWords : reasonInWords(reason),
            automated ? words.automated : words.people,
            text.count(count),
          ])}
        />
      )}
    </div>
  );
}

function Answers({ report: { reports, notices, appeals } }: { report: TransparencyReport }) {
  const median = (seconds: number | null) => (seconds === null ? words.unknown : words.duration(seconds));
  const sum = (of: 'received' | 'upheld' | 'declined') =>
    text.count(notices.grounds.reduce((total, each) => total + each[of], 0));
  return (
    <div>
      <h2>{words.answers}</h2>
      <Table
        label={words.answers}
        head={[words.what, words.received, words.upheld, words.declined, words.median]}
        rows={[
          [
            words.reports,
            words.unknown,
            text.count(reports.upheld),
            text.count(reports.declined),
            median(reports.medianSeconds),
          ],
          [
            words.appeals,
            text.count(appeals.received),
            text.count(appeals.overturned),
            text.count(appeals.upheld),
            median(appeals.medianSeconds),
          ],
          [words.allNotices, sum('received'), sum('upheld'), sum('declined'), median(notices.medianSeconds)],
          ...notices.grounds.map(({ ground, received, upheld, declined }) => [
            words.notices(ground),
            text.count(received),
            text.count(upheld),
            text.count(declined),
            words.unknown,
          ]),
        ]}
      />
    </div>
  );
}

/** ARIA roles are set explicitly: with the phone layout's display values the cells would lose them. */
function Table({ label, head, rows }: { label: string; head: string[]; rows: string[][] }) {
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
          {rows.map((row) => (
            <tr key={row.join()} role="row">
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

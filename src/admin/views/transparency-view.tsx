/** The transparency report of a period, on screen and as a file. */
import { useEffect, useState } from 'preact/hooks';
import type { TransparencyReport } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { reportCalls } from '../report-calls.js';
import { downloadText } from '../download.js';
import { DataTable } from '../parts/data-table.js';
import { DayField } from '../parts/day-field.js';
import { duration, NO_VALUE } from '../format.js';
import { actionLabel, reasonLabel } from '../names.js';
import { later, text } from '../language.js';

const words = later.transparencyView;
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
  const load = () => act(async () => setReport(await reportCalls(api.call).transparency(from, to)));
  const download = () =>
    act(async () => {
      const { content } = await reportCalls(api.call).exportTransparency(from, to);
      downloadText(content, `moderation-${from}-${to}.csv`);
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
        <DayField required id="report-from" label={words.from} value={from} onChange={setFrom} />
        <DayField required id="report-to" label={words.to} value={to} onChange={setTo} />
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

function Decisions({ report: { decisions } }: { report: TransparencyReport }) {
  return (
    <div>
      <h2>{words.decisions}</h2>
      {decisions.length === 0 && <p>{words.none}</p>}
      {decisions.length > 0 && (
        <DataTable
          label={words.decisions}
          head={[words.decision, words.reason, words.by, words.count]}
          rows={decisions.map(({ action, reason, automated, count }) => [
            actionLabel(action),
            reason === null ? words.ownWords : reasonLabel(reason),
            automated ? words.automated : words.people,
            text.count(count),
          ])}
        />
      )}
    </div>
  );
}

function Answers({ report: { reports, notices, appeals } }: { report: TransparencyReport }) {
  const median = (seconds: number | null) => (seconds === null ? NO_VALUE : duration(seconds));
  const sum = (of: 'received' | 'upheld' | 'declined') =>
    text.count(notices.grounds.reduce((total, each) => total + each[of], 0));
  return (
    <div>
      <h2>{words.answers}</h2>
      <DataTable
        label={words.answers}
        head={[words.what, words.received, words.upheld, words.declined, words.median]}
        rows={[
          [
            words.reports,
            NO_VALUE,
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
            words.notices(text.noticeGrounds[ground]),
            text.count(received),
            text.count(upheld),
            text.count(declined),
            NO_VALUE,
          ]),
        ]}
      />
    </div>
  );
}

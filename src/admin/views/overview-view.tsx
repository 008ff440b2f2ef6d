/** The overview: charts of the last days, reasons of rejections, and how long the queues wait. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Overview } from '../../shared/contract.js';
import { OVERVIEW_DAYS, type OverviewDays } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { reportCalls } from '../report-calls.js';
import { duration, exactTime, NO_VALUE, shortDay } from '../format.js';
import { ChartSection } from '../parts/chart-section.js';
import { LineChart, type Series } from '../parts/line-chart.js';
import { Reasons, Waiting } from '../parts/overview-tables.js';
import { later, text } from '../language.js';

const words = later.overviewView;

const COUNT_STEPS = [1, 2, 5].flatMap((step) => [0, 1, 2, 3, 4, 5, 6].map((zeros) => step * 10 ** zeros));
COUNT_STEPS.sort((a, b) => a - b);
const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const TIME_STEPS = [
  ...[1, 5, 15, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR],
  ...[DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY],
];

export function OverviewView({ api }: { api: Api }) {
  const [days, setDays] = useState<OverviewDays>('30');
  const [overview, setOverview] = useState<Overview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function load(isCurrent = () => true): Promise<void> {
    try {
      const fresh = await reportCalls(api.call).overview(days);
      if (!isCurrent()) return;
      setOverview(fresh);
      setProblem(null);
    } catch (error) {
      if (isCurrent()) setProblem(text.errors.prefix(explain(error)));
    }
  }
  useEffect(() => {
    let current = true;
    void load(() => current);
    return () => {
      current = false;
    };
  }, [api, days]);

  return (
    <main class="page overview" id="main" tabIndex={0}>
      <h1>{text.overview}</h1>
      <p class="hint">{words.intro}</p>
      <div class="fields">
        <label for="overview-days">{words.period}</label>
        <select
          id="overview-days"
          value={days}
          onChange={(event) =>
            setDays(OVERVIEW_DAYS.find((each) => each === event.currentTarget.value) ?? days)
          }
        >
          {OVERVIEW_DAYS.map((each) => (
            <option key={each} value={each}>
              {words.periods[each]}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void load()}>
          {words.update}
        </button>
        <p class="hint" role="status">
          {overview ? words.updated(exactTime(overview.readAt)) : text.list.loading}
        </p>
      </div>
      {problem !== null && (
        <p class="complaint" role="alert">
          {problem}
        </p>
      )}
      {overview && <Figures overview={overview} />}
    </main>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const happened = overview.days.some(
    ({ comments, held, rejectedByPeople, rejectedByChecks, reports, response }) =>
      comments + held + rejectedByPeople + rejectedByChecks + reports + response.decisions > 0,
  );
  return (
    <div class="charts">
      <Waiting queues={overview.queues} />
      {!happened && <p class="chart">{words.empty}</p>}
      {happened && (
        <>
          <Comments days={overview.days} />
          <Work days={overview.days} />
          <Reasons reasons={overview.reasons} />
          <ResponseTime days={overview.days} />
        </>
      )}
    </div>
  );
}

type Figure = Overview['days'][number];
const sum = (days: readonly Figure[], of: (day: Figure) => number) =>
  days.reduce((total, day) => total + of(day), 0);
/** The last day first, as in the other lists of the console. */
const byDay = (days: readonly Figure[], cells: (day: Figure) => string[]) =>
  days.map((day) => [shortDay(day.day), ...cells(day)]).toReversed();
const namesOf = (days: readonly Figure[]) => days.map(({ day }) => shortDay(day));

function Comments({ days }: { days: Figure[] }) {
  const all = sum(days, ({ comments }) => comments);
  const most = days.reduce((best, day) => (day.comments > best.comments ? day : best));
  const [names, series] = useMemo(
    () => [
      namesOf(days),
      [
        { label: words.comments, colour: 1, dash: [], values: days.map(({ comments }) => comments) },
      ] satisfies Series[],
    ],
    [days],
  );
  return (
    <ChartSection
      heading={words.comments}
      summary={
        all === 0 ? words.none : words.commentsSum(all, days.length, shortDay(most.day), most.comments)
      }
      table={
        all === 0
          ? null
          : {
              head: [words.dayColumn, words.comments],
              rows: byDay(days, ({ comments }) => [text.count(comments)]),
            }
      }
    >
      <LineChart days={names} series={series} bars format={text.count} steps={COUNT_STEPS} />
    </ChartSection>
  );
}

function Work({ days }: { days: Figure[] }) {
  const held = sum(days, (day) => day.held);
  const people = sum(days, (day) => day.rejectedByPeople);
  const checks = sum(days, (day) => day.rejectedByChecks);
  const reports = sum(days, (day) => day.reports);
  const isEmpty = held + people + checks + reports === 0;
  const [names, series] = useMemo(() => {
    const rejected = days.map((day) => day.rejectedByPeople + day.rejectedByChecks);
    const lines: Series[] = [
      { label: words.held, colour: 1, dash: [], values: days.map((day) => day.held) },
      { label: words.rejected, colour: 2, dash: [6, 3], values: rejected },
      { label: words.reports, colour: 3, dash: [2, 2], values: days.map((day) => day.reports) },
    ];
    return [namesOf(days), lines];
  }, [days]);
  return (
    <ChartSection
      heading={words.work}
      summary={
        isEmpty
          ? words.none
          : `${words.workSum(held, people + checks, people, checks)} ${words.reportsSum(reports)}`
      }
      table={
        isEmpty
          ? null
          : {
              head: [
                ...[words.dayColumn, words.held],
                ...[words.rejectedByPeople, words.rejectedByChecks, words.reports],
              ],
              rows: byDay(days, (day) =>
                [day.held, day.rejectedByPeople, day.rejectedByChecks, day.reports].map(text.count),
              ),
            }
      }
    >
      <LineChart days={names} series={series} format={text.count} steps={COUNT_STEPS} />
    </ChartSection>
  );
}

function ResponseTime({ days }: { days: Figure[] }) {
  const decisions = sum(days, ({ response }) => response.decisions);
  const medians = days.flatMap(({ response: { medianSeconds } }) => medianSeconds ?? []);
  const inWords = (seconds: number | null) => (seconds === null ? NO_VALUE : duration(seconds));
  const [names, series] = useMemo(() => {
    const of = (which: 'medianSeconds' | 'p90Seconds') => days.map(({ response }) => response[which]);
    const lines: Series[] = [
      { label: words.median, colour: 1, dash: [], values: of('medianSeconds') },
      { label: words.p90, colour: 2, dash: [6, 3], values: of('p90Seconds') },
    ];
    return [namesOf(days), lines];
  }, [days]);
  return (
    <ChartSection
      heading={words.response}
      summary={decisions === 0 ? words.none : `${words.decisionsSum(decisions)} ${medianText(medians)}`}
      table={
        decisions === 0
          ? null
          : {
              head: [words.dayColumn, words.decisions, words.median, words.p90],
              rows: byDay(days, ({ response }) => [
                text.count(response.decisions),
                ...[response.medianSeconds, response.p90Seconds].map(inWords),
              ]),
            }
      }
    >
      <LineChart days={names} series={series} format={duration} steps={TIME_STEPS} />
    </ChartSection>
  );
}

/** With one day, or equal ones, both ends are the same. */
function medianText(medians: number[]): string {
  const [quickest, slowest] = [duration(Math.min(...medians)), duration(Math.max(...medians))];
  return quickest === slowest ? words.medianSum(quickest) : words.mediansSum(quickest, slowest);
}

/** The overview's charts that are tables: bars next to their numbers. */
import type { Overview } from '../../shared/contract.js';
import { duration, exactTime, NO_VALUE } from '../format.js';
import { reasonLabel } from '../names.js';
import { addressOf, type Route } from '../state/route.js';
import { later, text } from '../language.js';
import { Bar } from './chart-section.js';
import { DataTable } from './data-table.js';

const words = later.overviewView;

type Waits = Overview['queues'][number];

function routeOf(queue: Waits['queue']): Route {
  return queue === 'appeals' ? { view: 'appeals', reading: false } : { view: 'queue', queue, reading: false };
}

const queueName = (queue: Waits['queue']) => (queue === 'appeals' ? text.appeals : text.queues[queue]);

const ageOf = (oldestAt: string | null) =>
  oldestAt === null ? 0 : Math.max(0, Math.round((Date.now() - Date.parse(oldestAt)) / 1000));

/** The queues with their numbers, and the age of their oldest entries as bars. */
export function Waiting({ queues }: { queues: Waits[] }) {
  const ages = queues.map(({ oldestAt }) => ageOf(oldestAt));
  const highest = Math.max(...ages);
  // New comments are public or in one of the other queues too.
  const waiting = queues.filter(({ queue }) => queue !== 'new');
  const count = waiting.reduce((total, queue) => total + queue.count, 0);
  const oldest = waiting.toSorted((a, b) => ageOf(b.oldestAt) - ageOf(a.oldestAt))[0];
  const age = oldest?.oldestAt ? duration(ageOf(oldest.oldestAt)) : null;
  return (
    <section class="chart">
      <h2>{words.waiting}</h2>
      <p>
        {count === 0 || !oldest
          ? words.nothingWaits
          : `${words.waits(count)} ${age === null ? '' : words.waitsLongest(age, queueName(oldest.queue))}`}
      </p>
      <DataTable
        label={words.waiting}
        head={[words.queue, words.number, words.oldest]}
        rows={queues.map(({ queue, count: inQueue, oldestAt }, at) => [
          queueName(queue),
          <a href={addressOf(routeOf(queue))} aria-label={words.inQueue(inQueue, queueName(queue))}>
            {text.count(inQueue)}
          </a>,
          oldestAt === null ? (
            NO_VALUE
          ) : (
            <div class="chart-value">
              <time dateTime={oldestAt} title={exactTime(oldestAt)}>
                {duration(ages[at] ?? 0)}
              </time>
              <Bar value={ages[at] ?? 0} of={highest} />
            </div>
          ),
        ])}
      />
    </section>
  );
}

/** Why comments were rejected. */
export function Reasons({ reasons }: { reasons: Overview['reasons'] }) {
  const [first] = reasons;
  const all = reasons.reduce((total, { count }) => total + count, 0);
  return (
    <section class="chart">
      <h2>{words.reasons}</h2>
      <p>{first ? words.reasonsSum(reasonLabel(first.reason), first.count, all) : words.none}</p>
      {first && (
        <DataTable
          label={words.reasons}
          head={[words.reason, words.by, words.number]}
          rows={reasons.map(({ reason, automated, count }) => [
            reasonLabel(reason),
            automated ? words.automated : words.people,
            <div class="chart-value">
              <span>{text.count(count)}</span>
              <Bar value={count} of={first.count} />
            </div>,
          ])}
        />
      )}
    </section>
  );
}

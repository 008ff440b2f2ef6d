/** The conditions of a search besides its words, and the order of the queue. */
import { useId } from 'preact/hooks';
import { DECISION_REASONS, QUEUE_SORTS, type Queue } from '../../shared/enums.js';
import { isSearch, isWaiting, orderOf, type FilterName, type QueueFilter } from '../state/queue-filter.js';
import { later, text } from '../language.js';

interface QueueFiltersProps {
  queue: Queue;
  filter: QueueFilter;
  /** An empty value removes the condition. */
  onChange: (change: QueueFilter) => void;
  onClear: () => void;
}

const words = later.filterWords;

export function QueueFilters({ queue, filter, onChange, onClear }: QueueFiltersProps) {
  const set = (name: FilterName) => (value: string) => onChange({ [name]: value });
  return (
    <div class="filters" role="group" aria-label={text.queueWords.filters}>
      <Order queue={queue} filter={filter} onChange={onChange} />
      <Choice
        label={words.where}
        value={filter.all ?? ''}
        options={[
          ['', words.inQueue(text.queues[queue])],
          ['true', words.inAll],
        ]}
        onChange={set('all')}
      />
      <Line label={words.person} hint={words.personHint} value={filter.by ?? ''} onChange={set('by')} />
      <Line
        label={words.article}
        hint={words.articleHint}
        value={filter.article ?? ''}
        onChange={set('article')}
      />
      <Choice
        label={words.reason}
        value={filter.reason ?? ''}
        options={[
          ['', words.any],
          ...DECISION_REASONS.map((name): [string, string] => [name, text.reasons[name]]),
        ]}
        onChange={set('reason')}
      />
      <Choice
        label={words.rule}
        value={filter.rule ?? ''}
        options={[['', words.any], ...RULES]}
        onChange={set('rule')}
      />
      <Line label={words.from} type="date" value={filter.from ?? ''} onChange={set('from')} />
      <Line label={words.to} type="date" value={filter.to ?? ''} onChange={set('to')} />
      <label class="choice">
        <input
          type="checkbox"
          checked={filter.links !== undefined}
          onChange={(event) => onChange({ links: event.currentTarget.checked ? 'true' : '' })}
        />
        {words.links}
      </label>
      <button type="button" class="small" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}

const RULES = Object.entries(text.checkReasons)
  .map(([name, { short }]): [string, string] => [name, short])
  .toSorted(([, left], [, right]) => left.localeCompare(right));

/** Searches are sorted by time; waiting queues also by reports and urgency. */
function Order({ queue, filter, onChange }: Omit<QueueFiltersProps, 'onClear'>) {
  if (isSearch(filter)) {
    const options: [string, string][] = [
      ['', words.sorts.age.newest],
      ['true', words.sorts.age.oldest],
    ];
    const set = (oldest: string) => onChange({ oldest });
    return <Choice label={words.sort} value={filter.oldest ?? ''} options={options} onChange={set} />;
  }
  if (!isWaiting(queue)) return null;
  const byAge = orderOf(queue) === 'oldest' ? words.sorts.age.oldest : words.sorts.age.newest;
  const options = QUEUE_SORTS.map((sort): [string, string] =>
    sort === 'age' ? ['', byAge] : [sort, words.sorts[sort]],
  );
  const set = (sort: string) => onChange({ sort });
  return (
    <Choice
      label={words.sort}
      hint={filter.sort === 'urgency' ? words.urgencyHint : undefined}
      value={filter.sort ?? ''}
      options={options}
      onChange={set}
    />
  );
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

function Choice({
  label,
  hint,
  value,
  options,
  onChange,
}: FieldProps & { options: readonly [string, string][] }) {
  const id = useId();
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([name, shown]) => (
          <option key={name} value={name}>
            {shown}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Applies when it is left or Enter is pressed. */
function Line({ label, hint, value, onChange, type = 'text' }: FieldProps & { type?: 'text' | 'date' }) {
  const id = useId();
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input id={id} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          id={id}
          type="text"
          value={value}
          maxLength={100}
          placeholder={hint}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      )}
    </div>
  );
}

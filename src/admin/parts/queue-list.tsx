/** The list on the left: search, group, selection, rows, and the empty state. */
import { useEffect, useRef } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { isGroup, isSearch, type QueueFilter } from '../state/queue-filter.js';
import { addressOf } from '../state/route.js';
import type { QueueModel } from '../state/use-queue.js';
import { text } from '../language.js';
import { QueueRow } from './queue-row.js';
import { QueueTools } from './queue-tools.js';

interface QueueListProps {
  model: QueueModel;
  visible: readonly QueueItem[];
  filter: QueueFilter;
  searchRef: { current: HTMLInputElement | null };
  onFilter: (change: QueueFilter) => void;
  onClear: () => void;
  onOpen: (id: string) => void;
}

/** Number of rows before the end at which the next page is fetched. */
const AHEAD = 8;

export function QueueList({ model, visible, filter, searchRef, onFilter, onClear, onOpen }: QueueListProps) {
  const { state, dispatch } = model;
  const list = useRef<HTMLElement>(null);
  const among = visible.map(({ comment }) => comment.id);

  // The focus follows the current row, unless it is elsewhere on the page.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-comment="${state.currentId ?? ''}"]`);
    if (!row) return;
    row.scrollIntoView({ block: 'nearest' });
    const focused = document.activeElement;
    const searching = focused?.closest('.list-tools');
    if (focused === document.body || (list.current?.contains(focused) && !searching)) {
      row.focus({ preventScroll: true });
    }
  }, [state.currentId, state.items.length, visible.length]);

  /** Without a row, leaves the field all the same, so that keys are shortcuts again. */
  function focusCurrent(): void {
    const row = list.current?.querySelector<HTMLElement>('.row-current .row-open');
    if (row) row.focus();
    else searchRef.current?.blur();
  }

  useEffect(() => {
    const at = among.indexOf(state.currentId ?? '');
    if (at >= visible.length - AHEAD) void model.loadMore();
  }, [state.currentId, visible.length]);

  return (
    <section class="list" id="list" aria-label={text.list.label(text.queues[state.queue])} ref={list}>
      <QueueTools
        queue={state.queue}
        filter={filter}
        inputRef={searchRef}
        onFilter={onFilter}
        onClear={onClear}
        onLeave={focusCurrent}
      />
      {state.partial && <p class="banner">{text.queueWords.partial}</p>}
      {isGroup(filter) && <GroupHead model={model} filter={filter} />}
      {state.selected.size > 0 && <SelectionTools model={model} among={among} />}
      {state.arrivals.length > 0 && (
        <button type="button" class="arrivals" onClick={() => dispatch({ type: 'arrivals shown' })}>
          {text.list.arrivals(state.arrivals.length)}
        </button>
      )}
      <Rows model={model} visible={visible} grouped={!isGroup(filter)} onOpen={onOpen} />
      {state.next !== null && (
        <button type="button" class="load-more" onClick={() => void model.loadMore()}>
          {text.list.more}
        </button>
      )}
      <ListMessage model={model} shown={visible.length} filter={filter} />
    </section>
  );
}

interface RowsProps extends Pick<QueueListProps, 'model' | 'visible' | 'onOpen'> {
  /** Whether rows say what groups they are in. */
  grouped: boolean;
}

function Rows({ model: { state, dispatch }, visible, grouped, onOpen }: RowsProps) {
  const among = visible.map(({ comment }) => comment.id);
  return (
    <ul class="rows">
      {visible.map((item) => (
        <QueueRow
          key={item.comment.id}
          item={item}
          current={item.comment.id === state.currentId}
          selected={state.selected.has(item.comment.id)}
          gone={state.gone.has(item.comment.id)}
          queue={state.queue}
          group={grouped ? state.groups.get(item.comment.id) : undefined}
          onOpen={() => onOpen(item.comment.id)}
          onToggle={(range) =>
            dispatch(
              range
                ? { type: 'ranged', id: item.comment.id, among }
                : { type: 'toggled', id: item.comment.id },
            )
          }
        />
      ))}
    </ul>
  );
}

/** What the group has in common, and the way back. */
function GroupHead({ model: { state }, filter }: { model: QueueModel; filter: QueueFilter }) {
  const words = text.queueWords;
  return (
    <div class="group-head">
      <h2>{filter.alike === undefined ? words.groupPerson : words.groupAlike}</h2>
      {state.items.length > 0 && <p class="hint">{words.groupHint}</p>}
      <a href={addressOf({ view: 'queue', queue: state.queue, reading: false })}>
        {words.backToQueue(text.queues[state.queue])}
      </a>
    </div>
  );
}

function ListMessage({ model, shown, filter }: { model: QueueModel; shown: number; filter: QueueFilter }) {
  const { status, queue } = model.state;
  if (status === 'loading') return <p class="list-message">{text.list.loading}</p>;
  if (status === 'failed') {
    return (
      <div class="list-message" role="alert">
        <p>{text.list.failed}</p>
        <button type="button" onClick={() => void model.load()}>
          {text.list.retry}
        </button>
      </div>
    );
  }
  if (shown > 0) return null;
  const words = text.queueWords;
  if (isSearch(filter))
    return <Empty says={words.noMatch} hint={filter.text === undefined ? '' : words.noMatchHint} />;
  if (isGroup(filter)) return <Empty says={words.groupEmpty} hint="" />;
  return <Empty says={text.list.empty[queue]} hint={text.list.emptyHint} />;
}

function Empty({ says, hint }: { says: string; hint: string }) {
  return (
    <div class="list-message">
      <p>{says}</p>
      {hint !== '' && <p class="hint">{hint}</p>}
    </div>
  );
}

function SelectionTools({ model: { state, dispatch }, among }: { model: QueueModel; among: string[] }) {
  return (
    <div class="selection">
      <span>{text.list.selected(state.selected.size)}</span>
      <button type="button" class="plain" onClick={() => dispatch({ type: 'selected all', among })}>
        {text.list.selectAll}
      </button>
      <button type="button" class="plain" onClick={() => dispatch({ type: 'cleared' })}>
        {text.list.clearSelection}
      </button>
    </div>
  );
}

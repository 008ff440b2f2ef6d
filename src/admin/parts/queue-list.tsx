/** The list on the left: search, selection, rows, and the empty state. */
import { useEffect, useRef } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { QueueModel } from '../state/use-queue.js';
import { text } from '../text/en.js';
import { QueueRow } from './queue-row.js';

interface QueueListProps {
  model: QueueModel;
  visible: readonly QueueItem[];
  search: string;
  searchRef: { current: HTMLInputElement | null };
  onSearch: (words: string) => void;
  onOpen: (id: string) => void;
}

/** Number of rows before the end at which the next page is fetched. */
const AHEAD = 8;

export function QueueList({ model, visible, search, searchRef, onSearch, onOpen }: QueueListProps) {
  const { state, dispatch } = model;
  const list = useRef<HTMLElement>(null);
  const among = visible.map(({ comment }) => comment.id);

  // The focus follows the current row, unless it is elsewhere on the page.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-comment="${state.currentId ?? ''}"]`);
    if (!row) return;
    row.scrollIntoView({ block: 'nearest' });
    const focused = document.activeElement;
    const searching = focused instanceof HTMLInputElement && focused.type === 'search';
    if (focused === document.body || (list.current?.contains(focused) && !searching)) {
      row.focus({ preventScroll: true });
    }
  }, [state.currentId, state.items.length]);

  function focusCurrent(): void {
    list.current?.querySelector<HTMLElement>('.row-current .row-open')?.focus();
  }

  useEffect(() => {
    const at = among.indexOf(state.currentId ?? '');
    if (search === '' && at >= visible.length - AHEAD) void model.loadMore();
  }, [state.currentId, visible.length]);

  return (
    <section class="list" id="list" aria-label={text.list.label(text.queues[state.queue])} ref={list}>
      <SearchField search={search} inputRef={searchRef} onSearch={onSearch} onLeave={focusCurrent} />
      {state.selected.size > 0 && <SelectionTools model={model} among={among} />}
      {state.arrivals.length > 0 && (
        <button type="button" class="arrivals" onClick={() => dispatch({ type: 'arrivals shown' })}>
          {text.list.arrivals(state.arrivals.length)}
        </button>
      )}
      <ul class="rows">
        {visible.map((item) => (
          <QueueRow
            key={item.comment.id}
            item={item}
            current={item.comment.id === state.currentId}
            selected={state.selected.has(item.comment.id)}
            gone={state.gone.has(item.comment.id)}
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
      {state.next !== null && search === '' && (
        <button type="button" class="load-more" onClick={() => void model.loadMore()}>
          {text.list.more}
        </button>
      )}
      <ListMessage model={model} shown={visible.length} search={search} />
    </section>
  );
}

function ListMessage({ model, shown, search }: { model: QueueModel; shown: number; search: string }) {
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
  return (
    <div class="list-message">
      <p>{search === '' ? text.list.empty[queue] : text.list.noMatch(search)}</p>
      {search === '' && <p class="hint">{text.list.emptyHint}</p>}
    </div>
  );
}

interface SearchFieldProps {
  search: string;
  inputRef: QueueListProps['searchRef'];
  onSearch: (words: string) => void;
  /** Returns to the rows. */
  onLeave: () => void;
}

function SearchField({ search, inputRef, onSearch, onLeave }: SearchFieldProps) {
  return (
    <div class="list-tools">
      <input
        ref={inputRef}
        type="search"
        class="search"
        placeholder={text.list.search}
        aria-label={text.list.search}
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onLeave();
          if (event.key === 'Escape') {
            event.preventDefault();
            onSearch('');
            onLeave();
          }
        }}
      />
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

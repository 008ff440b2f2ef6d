/** The search field above the list, and the button for the filters. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Queue } from '../../shared/enums.js';
import { conditionsOf, type QueueFilter } from '../state/queue-filter.js';
import { text } from '../language.js';
import { lazy } from './lazy.js';

const QueueFilters = lazy(() => import('./queue-filters.js').then((part) => part.QueueFilters), 'part');
/** After this long without a key the search starts; milliseconds. */
const PAUSE = 350;

interface QueueToolsProps {
  queue: Queue;
  filter: QueueFilter;
  inputRef: { current: HTMLInputElement | null };
  /** An empty value removes the condition. */
  onFilter: (change: QueueFilter) => void;
  onClear: () => void;
  /** Returns to the rows. */
  onLeave: () => void;
}

export function QueueTools({ queue, filter, inputRef, onFilter, onClear, onLeave }: QueueToolsProps) {
  const [open, setOpen] = useState(false);
  const [written, setWritten] = useState(filter.text ?? '');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The address has changed otherwise: a link, Back, or Escape in the list.
  useEffect(() => setWritten(filter.text ?? ''), [filter.text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(words: string): void {
    clearTimeout(timer.current);
    const sought = words.trim();
    if (sought !== (filter.text ?? '')) onFilter({ text: sought, person: '', alike: '' });
  }

  return (
    <div class="list-tools">
      <div class="list-search">
        <input
          ref={inputRef}
          type="search"
          class="search"
          maxLength={200}
          placeholder={text.queueWords.search}
          aria-label={text.queueWords.search}
          value={written}
          onInput={(event) => {
            const words = event.currentTarget.value;
            setWritten(words);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => search(words), PAUSE);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              search(written);
              onLeave();
            }
            if (event.key === 'Escape') {
              event.preventDefault();
              setWritten('');
              search('');
              onLeave();
            }
          }}
        />
        <button type="button" class="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {filtersLabel(conditionsOf(filter))}
        </button>
      </div>
      {open && (
        <QueueFilters
          queue={queue}
          filter={filter}
          onChange={(change) => onFilter({ ...change, person: '', alike: '' })}
          onClear={onClear}
        />
      )}
    </div>
  );
}

function filtersLabel(conditions: number): string {
  return conditions === 0 ? text.queueWords.filters : text.queueWords.filtersOn(conditions);
}

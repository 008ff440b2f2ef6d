/** Banned and suspect words: the lists, a test field, import and export. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Word, WordPage } from '../../shared/contract.js';
import type { WordList } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { wordCalls, type WordCalls } from '../word-calls.js';
import { WordExchange } from '../parts/word-exchange.js';
import { ViewHead } from '../parts/view-head.js';
import { ListOptions, type Act } from '../parts/word-lists.js';
import { WordTester } from '../parts/word-tester.js';
import { later, text } from '../language.js';

const words = later.wordsView;

interface Filter {
  list: WordList | '';
  search: string;
}

/** The loaded words, the last result, and the changes. */
function useWords(calls: WordCalls, filter: Filter) {
  const [page, setPage] = useState<WordPage | null>(null);
  const [message, setMessage] = useState({ failed: false, text: '' });
  const fail = (error: unknown) => setMessage({ failed: true, text: text.errors.prefix(explain(error)) });

  async function load(cursor: string | null = null): Promise<void> {
    const next = await calls.words({ ...filter, cursor });
    setPage((shown) =>
      cursor === null || !shown ? next : { ...next, items: [...shown.items, ...next.items] },
    );
  }
  useEffect(() => {
    void load().catch(fail);
  }, [calls, filter.list, filter.search]);

  /** Runs a change, reloads the words and shows a message. */
  async function act(doIt: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await doIt();
      await load();
      setMessage({ failed: false, text: done });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  }
  return { page, message, act, more: () => void load(page?.next ?? null).catch(fail) };
}

export function WordsView({ api, mayChange }: { api: Api; mayChange: boolean }) {
  const calls = useMemo(() => wordCalls(api.call), [api]);
  const [filter, setFilter] = useState<Filter>({ list: '', search: '' });
  const { page, message, act, more } = useWords(calls, filter);
  return (
    <main class="page" id="main" tabIndex={0}>
      <ViewHead words={words} mayChange={mayChange} message={message} />
      {mayChange && <AddWord onAdd={(word) => act(() => calls.addWord(word), words.added(word.text))} />}
      <FilterFields filter={filter} onChange={setFilter} />
      {page === null ? (
        <p class="hint">{text.list.loading}</p>
      ) : (
        <>
          <p class="hint">{page.total === 0 ? emptyText(filter) : words.total(page.total)}</p>
          <ul class="words">
            {page.items.map((word) => (
              <WordRow key={word.id} word={word} calls={calls} mayChange={mayChange} act={act} />
            ))}
          </ul>
          {page.next !== null && (
            <button type="button" class="load-more" onClick={more}>
              {words.more}
            </button>
          )}
        </>
      )}
      <WordTester calls={calls} />
      <WordExchange calls={calls} mayChange={mayChange} act={act} />
    </main>
  );
}

function emptyText({ list, search }: Filter): string {
  return list === '' && search === '' ? words.empty : words.noMatch;
}

function FilterFields({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  return (
    <div class="fields">
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={filter.search}
        onInput={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <select
        aria-label={words.shownList}
        value={filter.list}
        onChange={(event) => onChange({ ...filter, list: event.currentTarget.value as Filter['list'] })}
      >
        <option value="">{words.all}</option>
        <ListOptions />
      </select>
    </div>
  );
}

function AddWord({ onAdd }: { onAdd: (word: Omit<Word, 'id'>) => Promise<boolean> }) {
  const [draft, setDraft] = useState<Omit<Word, 'id'>>({ text: '', list: 'suspect', prefix: false });
  async function add(): Promise<void> {
    if (draft.text.trim() !== '' && (await onAdd(draft))) setDraft({ ...draft, text: '' });
  }
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        aria-label={words.word}
        placeholder={words.word}
        maxLength={100}
        value={draft.text}
        onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <select
        aria-label={words.intoList}
        value={draft.list}
        onChange={(event) => setDraft({ ...draft, list: event.currentTarget.value as WordList })}
      >
        <ListOptions />
      </select>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.prefix}
          onChange={(event) => setDraft({ ...draft, prefix: event.currentTarget.checked })}
        />
        {words.prefix}
      </label>
      <button type="submit" class="primary">
        {words.add}
      </button>
    </form>
  );
}

function WordRow({
  word,
  calls,
  mayChange,
  act,
}: {
  word: Word;
  calls: WordCalls;
  mayChange: boolean;
  act: Act;
}) {
  if (!mayChange)
    return (
      <li>
        <b>{word.text}</b> <span class="hint">{words.lists[word.list]}</span>
        {word.prefix && <span class="hint"> {words.prefixShort}</span>}
      </li>
    );
  const change = (part: Partial<Word>) =>
    void act(() => calls.changeWord(word.id, part), words.changed(word.text));
  return (
    <li>
      <b>{word.text}</b>
      <select
        aria-label={words.listOf(word.text)}
        value={word.list}
        onChange={(event) => change({ list: event.currentTarget.value as WordList })}
      >
        <ListOptions />
      </select>
      <label class="choice">
        <input
          type="checkbox"
          aria-label={words.prefixOf(word.text)}
          checked={word.prefix}
          onChange={(event) => change({ prefix: event.currentTarget.checked })}
        />
        {words.prefixShort}
      </label>
      <button
        type="button"
        class="small"
        aria-label={words.removeWord(word.text)}
        onClick={() => void act(() => calls.removeWord(word.id), words.removed(word.text))}
      >
        {words.remove}
      </button>
    </li>
  );
}

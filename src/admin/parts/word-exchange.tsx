/** Import of words from text, and export as a file. */
import { useState } from 'preact/hooks';
import type { WordImport } from '../../shared/contract.js';
import type { WordCalls } from '../word-calls.js';
import { downloadText } from '../download.js';
import { later } from '../language.js';
import { ListOptions, type Act } from './word-lists.js';

const words = later.wordsView;

export function WordExchange({ calls, mayChange, act }: { calls: WordCalls; mayChange: boolean; act: Act }) {
  async function download(): Promise<void> {
    const { content } = await calls.exportWords();
    downloadText(content, 'words.csv');
  }
  return (
    <section class="block" aria-labelledby="word-exchange">
      <h2 id="word-exchange">{words.exchange}</h2>
      {mayChange && <Import calls={calls} act={act} />}
      <p>
        <button type="button" onClick={() => void act(download, words.export)}>
          {words.export}
        </button>
      </p>
    </section>
  );
}

function Import({ calls, act }: { calls: WordCalls; act: Act }) {
  const [input, setInput] = useState<WordImport>({
    format: 'lines',
    list: 'suspect',
    content: '',
    replace: false,
  });
  const set = (change: Partial<WordImport>) => setInput({ ...input, ...change });

  async function send(): Promise<void> {
    let done = '';
    const bringIn = async () => {
      const { added, changed, removed, unchanged } = await calls.importWords(input);
      done = words.imported(added, changed, removed, unchanged);
    };
    if (await act(bringIn, words.import)) {
      set({ content: '' });
      await act(() => Promise.resolve(), done);
    }
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p class="hint" id="word-exchange-hint">
        {words.exchangeHint}
      </p>
      <textarea
        aria-label={words.content}
        aria-describedby="word-exchange-hint"
        rows={6}
        value={input.content}
        onInput={(event) => set({ content: event.currentTarget.value })}
      />
      <ImportOptions input={input} set={set} />
    </form>
  );
}

interface OptionsProps {
  input: WordImport;
  set: (change: Partial<WordImport>) => void;
}

function ImportOptions({ input, set }: OptionsProps) {
  return (
    <div class="fields">
      <select
        aria-label={words.format}
        value={input.format}
        onChange={(event) => set({ format: event.currentTarget.value as WordImport['format'] })}
      >
        <option value="lines">{words.formats.lines}</option>
        <option value="csv">{words.formats.csv}</option>
      </select>
      <select
        aria-label={words.intoList}
        value={input.list}
        onChange={(event) => set({ list: event.currentTarget.value as WordImport['list'] })}
      >
        <ListOptions />
      </select>
      <label class="choice">
        <input
          type="checkbox"
          checked={input.replace}
          onChange={(event) => set({ replace: event.currentTarget.checked })}
        />
        {words.replace}
      </label>
      <button type="submit">{words.import}</button>
    </div>
  );
}

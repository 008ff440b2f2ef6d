/** A field to test the site's words on a text. */
import { useState } from 'preact/hooks';
import type { WordTestResult } from '../../shared/contract.js';
import { explain } from '../api.js';
import type { WordCalls } from '../word-calls.js';
import { later, text } from '../language.js';

const words = later.wordsView;

export function WordTester({ calls }: { calls: WordCalls }) {
  const [tried, setTried] = useState('');
  const [result, setResult] = useState<WordTestResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function test(): Promise<void> {
    try {
      setResult(await calls.testWords(tried));
      setProblem(null);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    }
  }

  return (
    <section class="block" aria-labelledby="word-tester">
      <h2 id="word-tester">{words.tester}</h2>
      <p class="hint">{words.testerHint}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void test();
        }}
      >
        <textarea
          aria-label={words.testText}
          rows={4}
          value={tried}
          onInput={(event) => setTried(event.currentTarget.value)}
        />
        <div class="form-buttons">
          <button type="submit">{words.test}</button>
        </div>
      </form>
      <div role="status">
        {problem !== null && <p class="complaint">{problem}</p>}
        {problem === null && result !== null && <Result result={result} />}
      </div>
    </section>
  );
}

function Result({ result }: { result: WordTestResult }) {
  return (
    <>
      <p>
        <b>{words.outcomes[result.outcome]}</b>
      </p>
      <ul>
        {result.matches.map(({ word, start, found }) => (
          <li key={word.id}>{words.foundAs(word.text, words.lists[word.list], found, start + 1)}</li>
        ))}
      </ul>
    </>
  );
}

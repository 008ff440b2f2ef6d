/** Exports and erases a person's data. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonHistory } from '../../shared/contract.js';
import type { ErasedTexts } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { downloadPages, JSON_LINES } from '../download.js';
import { later, text } from '../language.js';

const words = later.dataWords;

interface PersonDataProps {
  api: Api;
  history: PersonHistory;
  can: ReadonlySet<string>;
  onDone: (message: string) => void;
}

export function PersonData({ api, history: { person, may }, can, onDone }: PersonDataProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function act(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
      setProblem(null);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    } finally {
      setBusy(false);
    }
  }
  const save = () =>
    act(() =>
      downloadPages((cursor) => api.exportPerson(person.id, cursor), `person-${person.id}.jsonl`, JSON_LINES),
    );
  const erase = (texts: ErasedTexts) =>
    act(async () => {
      await api.erasePerson(person.id, texts);
      setAsking(false);
      onDone(words.erased);
    });

  return (
    <section class="block" aria-labelledby="drawer-data">
      <h3 id="drawer-data">{words.heading}</h3>
      {problem !== null && (
        <p class="complaint" role="alert">
          {problem}
        </p>
      )}
      {asking ? (
        <Confirmation
          busy={busy}
          name={person.name}
          onErase={(texts) => void erase(texts)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <p class="block-actions">
          {can.has('person.export') && (
            <button type="button" class="small" disabled={busy} onClick={() => void save()}>
              {words.export}
            </button>
          )}
          {may.erase && (
            <button type="button" class="small" onClick={() => setAsking(true)}>
              {words.erase}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

interface ConfirmationProps {
  busy: boolean;
  name: string;
  onErase: (texts: ErasedTexts) => void;
  onCancel: () => void;
}

const MODES: readonly ErasedTexts[] = ['remove', 'keep'];

/** What is erased, and that it cannot be undone. */
function Confirmation({ busy, name, onErase, onCancel }: ConfirmationProps) {
  const [texts, setTexts] = useState<ErasedTexts>('remove');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onErase(texts);
      }}
    >
      <p>{words.confirm(name)}</p>
      <fieldset class="plain-fieldset">
        <legend>{words.texts}</legend>
        {MODES.map((mode, at) => (
          <label key={mode} class="choice">
            <input
              type="radio"
              name="erased-texts"
              checked={texts === mode}
              ref={at === 0 ? first : null}
              onChange={() => setTexts(mode)}
            />
            {words.modes[mode]}
          </label>
        ))}
      </fieldset>
      <div class="form-buttons">
        <button type="button" onClick={onCancel}>
          {text.dialog.cancel}
        </button>
        <button type="submit" class="danger" disabled={busy}>
          {words.submit}
        </button>
      </div>
    </form>
  );
}

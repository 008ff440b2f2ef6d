/** Outside opinions: each service's settings, its key, and a trial. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { OpinionKeys, OpinionSettings, OpinionTrial } from '../../shared/contract.js';
import { OPINION_PROVIDERS, type OpinionProvider } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { plainValue } from '../format.js';
import { opinionCalls, type OpinionCalls } from '../opinion-calls.js';
import { OpinionFields } from '../parts/opinion-fields.js';
import { OpinionKey } from '../parts/opinion-key.js';
import { ViewHead } from '../parts/view-head.js';
import { later, text } from '../language.js';

const words = later.opinionsView;
const { rulesView } = later;

interface Props {
  api: Api;
  mayChange: boolean;
}

export function OpinionsView({ api, mayChange }: Props) {
  const calls = useMemo(() => opinionCalls(api.call), [api]);
  const [settings, setSettings] = useState<OpinionSettings | null>(null);
  const [keys, setKeys] = useState<OpinionKeys['keys'] | null>(null);
  const [message, setMessage] = useState({ failed: false, text: '' });
  useEffect(() => {
    Promise.all([api.settings(), calls.opinionKeys()]).then(
      ([loaded, stored]) => {
        setSettings(loaded.opinions);
        setKeys(stored.keys);
      },
      (error: unknown) => setMessage({ failed: true, text: text.errors.prefix(explain(error)) }),
    );
  }, [api]);
  return (
    <main class="page page-narrow" id="main" tabIndex={0}>
      <ViewHead words={words} mayChange={mayChange} message={message} />
      {settings !== null &&
        keys !== null &&
        OPINION_PROVIDERS.map((provider) => (
          <ProviderForm
            key={provider}
            {...{ api, calls, mayChange, provider }}
            initial={settings[provider]}
            initialKey={keys[provider] ?? null}
          />
        ))}
    </main>
  );
}

interface ProviderProps<P extends OpinionProvider> extends Props {
  calls: OpinionCalls;
  provider: P;
  initial: OpinionSettings[P];
  initialKey: string | null;
}

function ProviderForm<P extends OpinionProvider>(props: ProviderProps<P>) {
  const { api, calls, mayChange, provider, initial, initialKey } = props;
  const [draft, setDraft] = useState(initial);
  const [storedAt, setStoredAt] = useState(initialKey);
  const [message, setMessage] = useState({ failed: false, text: '' });
  const { title, hint } = words.providers[provider];
  const id = useId();

  async function run(what: () => Promise<string>): Promise<void> {
    try {
      setMessage({ failed: false, text: await what() });
    } catch (error) {
      setMessage({ failed: true, text: text.errors.prefix(explain(error)) });
    }
  }
  async function changeKey(change: () => Promise<void>, done: string): Promise<string> {
    await change();
    setStoredAt((await calls.opinionKeys()).keys[provider] ?? null);
    return done;
  }
  return (
    <form
      class="form block"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          const { opinions } = await api.changeSettings({ opinions: { [provider]: draft } });
          setDraft(opinions[provider]);
          return words.saved;
        });
      }}
    >
      <h2 id={id}>{title}</h2>
      <p class="hint">{hint}</p>
      <fieldset class="plain-fieldset" disabled={!mayChange}>
        <OpinionFields provider={provider} value={draft} onChange={setDraft} />
        <p role="status" class={message.failed ? 'complaint' : 'hint'}>
          {message.text}
        </p>
        {mayChange && (
          <div class="form-buttons">
            <button type="submit" class="primary">
              {words.save}
            </button>
          </div>
        )}
        {mayChange && (
          <OpinionKey
            provider={provider}
            storedAt={storedAt}
            onStore={(key) => void run(() => changeKey(() => calls.storeKey(provider, key), words.keySaved))}
            onRemove={() => void run(() => changeKey(() => calls.removeKey(provider), words.keyRemoved))}
          />
        )}
      </fieldset>
      {mayChange && <Trial calls={calls} provider={provider} title={title} />}
    </form>
  );
}

interface TrialProps {
  calls: OpinionCalls;
  provider: OpinionProvider;
  title: string;
}

function Trial({ calls, provider, title }: TrialProps) {
  const [tried, setTried] = useState('');
  const [result, setResult] = useState('');
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.trial}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={20_000}
        value={tried}
        onInput={({ currentTarget }) => setTried(currentTarget.value)}
      />
      <div class="fields">
        <button
          type="button"
          aria-label={`${words.tryIt}: ${title}`}
          disabled={tried.trim() === ''}
          onClick={() => {
            setResult(words.trying);
            calls.tryOpinion(provider, tried).then(
              (trial) => setResult(inWords(trial)),
              (error: unknown) => setResult(text.errors.prefix(explain(error))),
            );
          }}
        >
          {words.tryIt}
        </button>
      </div>
      <p role="status" class="hint">
        {result}
      </p>
    </div>
  );
}

function inWords({ objection, evidence, error, milliseconds }: OpinionTrial): string {
  if (error !== null) return words.noAnswer(error);
  const found = plainValue(evidence);
  const says =
    objection === null
      ? words.passes(milliseconds)
      : words.objects(rulesView.actions[objection], milliseconds);
  return found === null ? says : `${says} ${found}`;
}

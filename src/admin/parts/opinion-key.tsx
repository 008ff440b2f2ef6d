/** The key of a service: it can be stored and removed, and is not shown. */
import { useId, useState } from 'preact/hooks';
import type { OpinionProvider } from '../../shared/enums.js';
import { exactTime } from '../format.js';
import { later } from '../language.js';

const words = later.opinionsView;

/** Bytes of a generated secret. */
const SECRET_BYTES = 32;

interface Props {
  provider: OpinionProvider;
  storedAt: string | null;
  onStore: (key: string) => void;
  onRemove: () => void;
}

export function OpinionKey({ provider, storedAt, onStore, onRemove }: Props) {
  const [key, setKey] = useState('');
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.key[provider]}</label>
      <input
        id={id}
        class="code"
        autocomplete="off"
        spellcheck={false}
        value={key}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => setKey(currentTarget.value.trim())}
      />
      <p id={`${id}-hint`} class="hint">
        {storedAt === null ? words.keyMissing : words.keyStored(exactTime(storedAt))} {words.keyHint}
      </p>
      <div class="fields">
        {provider === 'external' && (
          <button type="button" onClick={() => setKey(newSecret())}>
            {words.generate}
          </button>
        )}
        <button type="button" disabled={key === ''} onClick={() => onStore(key)}>
          {words.storeKey}
        </button>
        {storedAt !== null && (
          <button type="button" onClick={onRemove}>
            {words.removeKey}
          </button>
        )}
      </div>
    </div>
  );
}

/** In the form of Standard Webhooks. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}

/** The form for a new service token. */
import { useId, useState } from 'preact/hooks';
import type { ServiceTokenInput } from '../../shared/contract.js';
import type { TokenScope } from '../../shared/enums.js';
import { later } from '../language.js';

const { machineWords: words } = later;

const SCOPES = Object.keys(words.scopes) as TokenScope[];

interface Props {
  onIncomplete: (why: string) => void;
  /** Resolves with whether it was created. */
  onCreate: (input: ServiceTokenInput) => Promise<boolean>;
}

export function NewToken({ onIncomplete, onCreate }: Props) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<TokenScope[]>([]);
  const [day, setDay] = useState('');
  const id = useId();

  async function submit(): Promise<void> {
    if (name.trim() === '' || scopes.length === 0) return onIncomplete(words.incomplete);
    // The end of the day, where the administrator is.
    const end = day === '' ? null : new Date(`${day}T23:59:59`);
    if (end !== null && !(end.getTime() > Date.now())) return onIncomplete(words.past);
    const input = { name: name.trim(), scopes, expiresAt: end?.toISOString() ?? null };
    if (!(await onCreate(input))) return;
    setName('');
    setScopes([]);
    setDay('');
  }

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="field">
        <label for={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={100}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {words.nameHint}
        </p>
      </div>
      <Scopes value={scopes} onChange={setScopes} />
      <div class="field">
        <label for={`${id}-day`}>{words.expires}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={day}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
      <div class="form-buttons">
        <button type="submit">{words.create}</button>
      </div>
    </form>
  );
}

interface ScopesProps {
  value: readonly TokenScope[];
  onChange: (value: TokenScope[]) => void;
}

function Scopes({ value, onChange }: ScopesProps) {
  return (
    <fieldset class="choices">
      <legend>{words.scopesLabel}</legend>
      {SCOPES.map((scope) => (
        <label key={scope} class="choice">
          <input
            type="checkbox"
            checked={value.includes(scope)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(SCOPES.filter((each) => (each === scope ? checked : value.includes(each))))
            }
          />
          {words.scopes[scope]}
        </label>
      ))}
    </fieldset>
  );
}

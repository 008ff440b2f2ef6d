/** What starts busy times without a person: the age of articles, and many reports. */
import { useId, useState } from 'preact/hooks';
import type { SurgeRules } from '../../shared/contract.js';
import { SURGE_MODES } from '../../shared/rules.js';
import { later } from '../language.js';

const words = later.rulesView.automatic;
/** Least and greatest value of each field, as in the contract. */
const LIMITS = { days: [1, 3_650], people: [2, 10_000], minutes: [1, 1_440], hours: [1, 720] } as const;
type Field = keyof typeof LIMITS;

interface Props {
  value: SurgeRules;
  disabled: boolean;
  onSave: (rules: SurgeRules) => void;
}

export function SurgeRulesForm({ value, disabled, onSave }: Props) {
  const [draft, setDraft] = useState(value);
  return (
    <form
      class="form block"
      aria-labelledby="automatic-heading"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <h2 id="automatic-heading">{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <fieldset class="plain-fieldset" disabled={disabled}>
        <Rule
          title={words.age}
          hint={words.ageHint}
          modes={['off', 'premoderate', 'closed']}
          fields={['days']}
          value={draft.age}
          onChange={(age) => setDraft({ ...draft, age })}
        />
        {(['article', 'site'] as const).map((of) => (
          <Rule
            key={of}
            title={words[of]}
            hint={words.reportsHint}
            modes={['off', ...SURGE_MODES]}
            fields={['people', 'minutes', 'hours']}
            value={draft[of]}
            onChange={(rule) => setDraft({ ...draft, [of]: rule })}
          />
        ))}
        {!disabled && (
          <div class="form-buttons">
            <button type="submit" class="primary">
              {words.save}
            </button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

type Mode = keyof typeof words.modes;
interface RuleProps<M extends Mode, F extends Field> {
  title: string;
  hint: string;
  modes: readonly M[];
  fields: readonly F[];
  value: { mode: M; observe: boolean } & Record<F, number>;
  onChange: (value: { mode: M; observe: boolean } & Record<F, number>) => void;
}

function Rule<M extends Mode, F extends Field>(props: RuleProps<M, F>) {
  const { title, hint, modes, fields, value, onChange } = props;
  const id = useId();
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      <p class="hint">{hint}</p>
      <select
        aria-label={`${title}: ${words.what}`}
        value={value.mode}
        onChange={(event) => onChange({ ...value, mode: event.currentTarget.value as M })}
      >
        {modes.map((mode) => (
          <option key={mode} value={mode}>
            {words.modes[mode]}
          </option>
        ))}
      </select>
      <label class="choice">
        <input
          type="checkbox"
          aria-label={`${title}: ${words.observe}`}
          checked={value.observe}
          onChange={(event) => onChange({ ...value, observe: event.currentTarget.checked })}
        />
        {words.observe}
      </label>
      {fields.map((field) => (
        <div key={field} class="field">
          <label for={`${id}-${field}`}>{words.fields[field]}</label>
          <input
            id={`${id}-${field}`}
            class="number"
            type="number"
            required
            min={LIMITS[field][0]}
            max={LIMITS[field][1]}
            value={value[field]}
            onInput={({ currentTarget: { valueAsNumber } }) => {
              if (!Number.isNaN(valueAsNumber)) onChange({ ...value, [field]: valueAsNumber });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** The settings of one service that is asked for opinions. */
import { useId } from 'preact/hooks';
import type { OpinionSettings } from '../../shared/contract.js';
import type { OpinionProvider } from '../../shared/enums.js';
import { RULE_ACTIONS, RULE_MODES } from '../../shared/rules.js';
import { later } from '../language.js';

const words = later.opinionsView;
const { rulesView } = later;

type Draft = Record<string, unknown>;
interface Field {
  name: string;
  label: string;
  kind: 'text' | 'lines' | { min: number; max: number };
}

const url: Field = { name: 'url', label: words.fields.url, kind: 'text' };
const OWN: Record<OpinionProvider, readonly Field[]> = {
  akismet: [
    { name: 'blog', label: words.fields.blog, kind: 'text' },
    { ...url, label: words.fields.ownUrl },
  ],
  toxicity: [
    url,
    { name: 'model', label: words.fields.model, kind: 'text' },
    { name: 'threshold', label: words.fields.threshold, kind: { min: 1, max: 100 } },
    { name: 'categories', label: words.fields.categories, kind: 'lines' },
  ],
  external: [url],
};
const COMMON: readonly Field[] = [
  { name: 'timeoutSeconds', label: words.fields.timeoutSeconds, kind: { min: 1, max: 30 } },
  { name: 'attempts', label: words.fields.attempts, kind: { min: 1, max: 10 } },
];

interface Props<P extends OpinionProvider> {
  provider: P;
  value: OpinionSettings[P];
  onChange: (value: OpinionSettings[P]) => void;
}

export function OpinionFields<P extends OpinionProvider>({ provider, value, onChange }: Props<P>) {
  const draft = value as unknown as Draft;
  const set = (name: string, to: unknown) => onChange({ ...value, [name]: to });
  const { title } = words.providers[provider];
  const choose = <K extends string>(name: string, label: string, options: Readonly<Record<K, string>>) => (
    <Choice
      label={label}
      name={`${title}: ${label}`}
      value={String(draft[name])}
      options={options}
      onChange={(to) => set(name, to)}
    />
  );
  return (
    <>
      {choose('mode', words.mode, only(RULE_MODES, rulesView.modes))}
      {'action' in value && choose('action', words.action, only(RULE_ACTIONS, rulesView.actions))}
      {[...OWN[provider], ...COMMON].map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={draft[field.name]}
          onChange={(to) => set(field.name, to)}
        />
      ))}
      {choose('meanwhile', words.meanwhile, words.meanwhiles)}
      {choose('onFailure', words.onFailure, words.failures)}
    </>
  );
}

function only<K extends string>(keys: readonly K[], texts: Readonly<Record<K, string>>): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, texts[key]])) as Record<K, string>;
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  options: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
}

function Choice({ label, name, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-label={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {Object.entries(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface InputProps {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
}

function FieldInput({ field: { label, kind }, value, onChange }: InputProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea
          id={id}
          rows={3}
          class="code"
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value.split('\n').flatMap((line) => line.trim() || []))
          }
        />
      ) : kind === 'text' ? (
        <input
          id={id}
          class="code"
          spellcheck={false}
          value={typeof value === 'string' ? value : ''}
          onInput={({ currentTarget }) => onChange(currentTarget.value.trim() || null)}
        />
      ) : (
        <input
          id={id}
          class="number"
          type="number"
          required
          min={kind.min}
          max={kind.max}
          value={Number(value)}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (!Number.isNaN(valueAsNumber)) onChange(valueAsNumber);
          }}
        />
      )}
    </div>
  );
}

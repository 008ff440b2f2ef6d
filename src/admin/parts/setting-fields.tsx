/** Fields for settings; label and hint are those of the setting. */
import type { SiteSettings } from '../../shared/contract.js';
import { FLAG_REASONS, REACTIONS } from '../../shared/enums.js';
import { later, text } from '../language.js';

const { addressRules, reactionWords, settingsWords } = later;

export type NumberSetting =
  | 'flagThreshold'
  | 'flagMinAgeHours'
  | 'maxLinks'
  | 'editWindowSeconds'
  | 'maxCommentLength'
  | 'appealDays'
  | 'appealAnswerDays';

interface ChoicesProps<Mode extends string> {
  name: 'moderation' | 'guests' | 'attention' | 'erasedTexts';
  /** Label of each mode. */
  modes: Readonly<Record<Mode, string>>;
  value: Mode;
  onChange: (value: Mode) => void;
}

/** Radio buttons, one per mode. */
export function Choices<Mode extends string>({ name, modes, value, onChange }: ChoicesProps<Mode>) {
  return (
    <fieldset class="choices">
      <legend>{settingsWords[name].label}</legend>
      <p class="hint">{settingsWords[name].hint}</p>
      {(Object.keys(modes) as Mode[]).map((mode) => (
        <label key={mode} class="choice">
          <input
            type="radio"
            name={name}
            value={mode}
            checked={value === mode}
            onChange={() => onChange(mode)}
          />
          {modes[mode]}
        </label>
      ))}
    </fieldset>
  );
}

interface ReactionsProps {
  value: SiteSettings['reactions'];
  onChange: (value: SiteSettings['reactions']) => void;
}

/** The reaction kinds that a site offers. */
export function Reactions({ value, onChange }: ReactionsProps) {
  return (
    <fieldset class="choices">
      <legend>{settingsWords.reactions.label}</legend>
      <p class="hint">{settingsWords.reactions.hint}</p>
      {REACTIONS.map((kind) => (
        <label key={kind} class="choice">
          <input
            type="checkbox"
            name="reactions"
            value={kind}
            checked={value.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(REACTIONS.filter((each) => (each === kind ? checked : value.includes(each))))
            }
          />
          {reactionWords[kind]}
        </label>
      ))}
    </fieldset>
  );
}

interface ThresholdsProps {
  value: SiteSettings['flagThresholds'];
  onChange: (value: SiteSettings['flagThresholds']) => void;
}

/** A limit for each report reason; empty for none. */
export function Thresholds({ value, onChange }: ThresholdsProps) {
  return (
    <fieldset class="choices">
      <legend>{settingsWords.flagThresholds.label}</legend>
      <p class="hint">{settingsWords.flagThresholds.hint}</p>
      {FLAG_REASONS.map((reason) => (
        <div key={reason} class="field">
          <label for={`threshold-${reason}`}>{text.reasons[reason]}</label>
          <input
            id={`threshold-${reason}`}
            class="number"
            type="number"
            min={1}
            max={1_000}
            step={1}
            value={value[reason] ?? ''}
            onInput={({ currentTarget: { valueAsNumber: limit } }) => {
              const { [reason]: _old, ...others } = value;
              onChange(Number.isNaN(limit) ? others : { ...others, [reason]: limit });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

interface AddressesProps {
  value: SiteSettings['addresses'];
  onChange: (value: SiteSettings['addresses']) => void;
}

/** Which URL spellings belong to one article. */
export function Addresses({ value, onChange }: AddressesProps) {
  return (
    <fieldset class="choices">
      <legend>{settingsWords.addresses.label}</legend>
      <p class="hint">{settingsWords.addresses.hint}</p>
      {(Object.keys(addressRules) as (keyof SiteSettings['addresses'])[]).map((rule) => (
        <label key={rule} class="choice">
          <input
            type="checkbox"
            name="addresses"
            value={rule}
            checked={value[rule] === 'same'}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ ...value, [rule]: checked ? 'same' : 'different' })
            }
          />
          {addressRules[rule]}
        </label>
      ))}
    </fieldset>
  );
}

interface NumberFieldProps {
  name: NumberSetting;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

/** A whole number from `min` to `max`. */
export function NumberField({ name, min, max, value, onChange }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={name}>{settingsWords[name].label}</label>
      <input
        id={name}
        class="number"
        type="number"
        required
        min={min}
        max={max}
        step={1}
        value={value}
        aria-describedby={`${name}-hint`}
        onInput={(event) => {
          if (!Number.isNaN(event.currentTarget.valueAsNumber)) onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <p id={`${name}-hint`} class="hint">
        {settingsWords[name].hint}
      </p>
    </div>
  );
}

interface TextFieldProps {
  name: string;
  words: { label: string; hint: string };
  value: string;
  /** In characters. */
  max: number;
  /** Whether it is code rather than prose. */
  code?: boolean;
  onChange: (value: string) => void;
}

/** A single line of text. */
export function TextField({ name, words, value, max, code = false, onChange }: TextFieldProps) {
  return (
    <div class="field">
      <label for={name}>{words.label}</label>
      <input
        id={name}
        {...(code && { class: 'code' })}
        value={value}
        maxLength={max}
        spellcheck={!code}
        aria-describedby={`${name}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${name}-hint`} class="hint">
        {words.hint}
      </p>
    </div>
  );
}

export function RatingField({ checked, onChange }: { checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby="rating-hint"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {settingsWords.rating.label}
      </label>
      <p id="rating-hint" class="hint">
        {settingsWords.rating.hint}
      </p>
    </div>
  );
}

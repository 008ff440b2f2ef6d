/** Surge modes for the whole site: one press to start, one to end. */
import { useState } from 'preact/hooks';
import type { Surge, SurgeInput } from '../../shared/contract.js';
import { exactTime } from '../format.js';
import { later, text } from '../language.js';

const words = later.rulesView.surge;
const MODES = ['premoderate', 'slow', 'closed'] as const;
const HOUR = 3_600_000;

interface Props {
  surge: Surge | null;
  disabled: boolean;
  onStart: (input: SurgeInput) => void;
  onEnd: () => void;
}

export function SurgePanel({ surge, disabled, onStart, onEnd }: Props) {
  const [hours, setHours] = useState(1);
  const [seconds, setSeconds] = useState(surge?.seconds ?? 60);
  const isActive = surge !== null && Date.parse(surge.until) > Date.now();
  const start = (mode: Surge['mode']) =>
    onStart({ mode, seconds, until: new Date(Date.now() + hours * HOUR).toISOString() });
  return (
    <section class="block" aria-labelledby="surge-heading">
      <h2 id="surge-heading">{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <p>
        <b>{isActive ? words.active(modeInWords(surge), exactTime(surge.until)) : words.none}</b>
      </p>
      <fieldset class="plain-fieldset" disabled={disabled}>
        <div class="fields">
          {MODES.map((mode) => (
            <button key={mode} type="button" onClick={() => start(mode)}>
              {words.start[mode]}
            </button>
          ))}
          {isActive && (
            <button type="button" class="primary" onClick={onEnd}>
              {words.end}
            </button>
          )}
        </div>
        <NumberField label={words.hours} value={hours} max={720} onChange={setHours} />
        <NumberField label={words.seconds} value={seconds} max={86_400} onChange={setSeconds} />
      </fieldset>
    </section>
  );
}

/** The mode, and its cause unless a person set it. */
function modeInWords({ mode, cause }: Surge): string {
  return cause === 'manual' ? words.modes[mode] : `${words.modes[mode]} ${text.placeWords.causes[cause]}`;
}

interface NumberProps {
  label: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

function NumberField({ label, value, max, onChange }: NumberProps) {
  return (
    <label class="choice">
      {label}
      <input
        class="number"
        type="number"
        min={1}
        max={max}
        value={value}
        onInput={({ currentTarget: { valueAsNumber } }) => {
          if (valueAsNumber >= 1 && valueAsNumber <= max) onChange(Math.floor(valueAsNumber));
        }}
      />
    </label>
  );
}

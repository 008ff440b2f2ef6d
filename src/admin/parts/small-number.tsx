/** A labelled field for a whole number. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  min: number;
  max: number;
  value: number | null;
  /** Null when the field is empty; not called for numbers outside the limits. */
  onChange: (value: number | null) => void;
}

export function SmallNumber({ label, min, max, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="number"
        type="number"
        min={min}
        max={max}
        value={value ?? ''}
        onInput={({ currentTarget: { valueAsNumber } }) => {
          if (Number.isNaN(valueAsNumber)) onChange(null);
          else if (valueAsNumber >= min && valueAsNumber <= max) onChange(Math.floor(valueAsNumber));
        }}
      />
    </div>
  );
}

/** A field for a day. */
interface DayFieldProps {
  id: string;
  label: string;
  /** `2026-05-09`, or empty. */
  value: string;
  required?: boolean;
  onChange: (day: string) => void;
}

export function DayField({ id, label, value, required = false, onChange }: DayFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        required={required}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** A form that asks for a reason before a change to a thread, an article or a person. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { explain } from '../api.js';
import { text } from '../language.js';

interface ReasonFormProps {
  label: string;
  submit: string;
  danger?: boolean;
  children?: ComponentChildren;
  /** Runs the change; errors are shown in the form. A returned string is shown as an error. */
  onSubmit: (reason: string) => Promise<string | null>;
  onCancel: () => void;
}

export function ReasonForm({ label, submit, danger = false, children, onSubmit, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function send(): Promise<void> {
    if (reason.trim() === '') return setComplaint(text.dialog.needReason);
    setBusy(true);
    try {
      setComplaint(await onSubmit(reason.trim()));
    } catch (error) {
      setComplaint(text.errors.prefix(explain(error)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <div class="field">
        <label for={id}>{label}</label>
        <input
          id={id}
          value={reason}
          maxLength={500}
          required
          autofocus
          aria-invalid={complaint !== null}
          aria-describedby={complaint === null ? undefined : `${id}-complaint`}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        {complaint !== null && (
          <p id={`${id}-complaint`} class="complaint" role="alert">
            {complaint}
          </p>
        )}
      </div>
      <div class="form-buttons">
        <button type="button" onClick={onCancel}>
          {text.dialog.cancel}
        </button>
        <button type="submit" class={danger ? 'danger' : 'primary'} disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  );
}

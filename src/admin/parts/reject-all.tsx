/** Rejects all comments of a person after a confirmation, and undoes it. */
import { useRef, useState } from 'preact/hooks';
import type { BatchResult, PersonRecord, RejectAllInput } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { REJECT_REASONS } from '../state/decisions.js';
import { later, text } from '../language.js';

const words = later.drawerWords;

interface RejectAllProps {
  api: Api;
  person: PersonRecord;
  onDone: (message: string) => void;
}

/** Repeats a call until nothing is left; returns the number of changed comments. */
async function untilDone(call: () => Promise<BatchResult>): Promise<number> {
  let changed = 0;
  for (;;) {
    const { done, left } = await call();
    changed += done;
    if (!left) return changed;
  }
}

/** The running call, its error, and the last batch for an undo. */
function useBatch({ api, person, onDone }: RejectAllProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** The last batch, for an undo. */
  const [made, setMade] = useState<string | null>(null);
  /** The same until all is done, so that a repeated attempt continues. */
  const batch = useRef(crypto.randomUUID());

  async function act(work: () => Promise<string>): Promise<void> {
    setBusy(true);
    try {
      onDone(await work());
      setProblem(null);
      setAsking(false);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    } finally {
      setBusy(false);
    }
  }
  const reject = (choice: Choice) =>
    act(async () => {
      setMade(batch.current);
      const input = { batch: batch.current, ...choice };
      const count = await untilDone(() => api.rejectAll(person.id, input));
      batch.current = crypto.randomUUID();
      return words.rejected(count);
    });
  const undo = (of: string) =>
    act(async () => {
      const count = await untilDone(() => api.undoAll(person.id, of));
      setMade(null);
      return words.undone(count);
    });

  return { asking, setAsking, busy, problem, made, reject, undo };
}

export function RejectAll(props: RejectAllProps) {
  const { asking, setAsking, busy, problem, made, reject, undo } = useBatch(props);
  return (
    <section class="block" aria-labelledby="drawer-all">
      <h3 id="drawer-all">{words.allComments}</h3>
      {problem !== null && (
        <p class="complaint" role="alert">
          {problem}
        </p>
      )}
      {asking && (
        <Confirmation
          published={props.person.published}
          busy={busy}
          onReject={(choice) => void reject(choice)}
          onCancel={() => setAsking(false)}
        />
      )}
      {!asking && (
        <p class="block-actions">
          <button type="button" class="small" onClick={() => setAsking(true)}>
            {words.rejectAll}
          </button>
          {made !== null && (
            <button type="button" class="small" disabled={busy} onClick={() => void undo(made)}>
              {words.undoAll}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

type Choice = Omit<RejectAllInput, 'batch'>;

interface ConfirmationProps {
  published: number;
  busy: boolean;
  onReject: (choice: Choice) => void;
  onCancel: () => void;
}

/** What will be rejected, and why. */
function Confirmation({ published, busy, onReject, onCancel }: ConfirmationProps) {
  const [reason, setReason] = useState<Choice['reason']>('abuse');
  const [note, setNote] = useState('');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onReject({ reason, ...(note.trim() !== '' && { note: note.trim() }) });
      }}
    >
      <p>{words.confirm(published)}</p>
      <div class="field">
        <label for="drawer-reason">{words.reason}</label>
        <select
          id="drawer-reason"
          value={reason}
          autofocus
          onChange={(event) => setReason(event.currentTarget.value as Choice['reason'])}
        >
          {REJECT_REASONS.map((each) => (
            <option key={each} value={each}>
              {text.reasons[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="drawer-all-note">{words.note}</label>
        <input
          id="drawer-all-note"
          value={note}
          maxLength={2000}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div class="form-buttons">
        <button type="button" onClick={onCancel}>
          {text.dialog.cancel}
        </button>
        <button type="submit" class="danger" disabled={busy}>
          {words.rejectSubmit}
        </button>
      </div>
    </form>
  );
}

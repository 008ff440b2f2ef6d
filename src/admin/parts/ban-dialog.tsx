/** Bans a person with a reason and an end, or lifts a ban. */
import { useId, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { text } from '../text/en.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';

interface BanDialogProps {
  api: Api;
  person: QueueItem['author'];
  onDone: (message: string) => void;
  onClose: () => void;
}

type Ending = 'forever' | 'day' | 'week' | 'month' | 'date';
const DAYS: Partial<Record<Ending, number>> = { day: 1, week: 7, month: 30 };
const words = text.banDialog;

export function BanDialog({ api, person, onDone, onClose }: BanDialogProps) {
  return person.ban ? (
    <LiftBan api={api} person={person} onDone={onDone} onClose={onClose} />
  ) : (
    <SetBan api={api} person={person} onDone={onDone} onClose={onClose} />
  );
}

function SetBan({ api, person, onDone, onClose }: BanDialogProps) {
  const [ending, setEnding] = useState<Ending>('week');
  const [date, setDate] = useState('');
  const id = useId();

  async function ban(reason: string): Promise<string | null> {
    const until = endOf(ending, date);
    if (until !== null && until.getTime() <= Date.now()) return words.pastDate;
    await api.ban(person.id, reason, until?.toISOString() ?? null);
    onDone(words.banned(person.name));
    return null;
  }

  return (
    <Dialog heading={words.heading(person.name)} onClose={onClose}>
      <ReasonForm label={words.reason} submit={words.submit} danger onSubmit={ban} onCancel={onClose}>
        <p class="hint">{words.hint}</p>
        <div class="field">
          <label for={`${id}-until`}>{words.until}</label>
          <select
            id={`${id}-until`}
            value={ending}
            onChange={(event) => setEnding(event.currentTarget.value as Ending)}
          >
            {(['day', 'week', 'month', 'forever', 'date'] as const).map((option) => (
              <option key={option} value={option}>
                {words[option]}
              </option>
            ))}
          </select>
        </div>
        {ending === 'date' && (
          <div class="field">
            <label for={`${id}-date`}>{words.dateLabel}</label>
            <input
              id={`${id}-date`}
              type="datetime-local"
              value={date}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          </div>
        )}
      </ReasonForm>
    </Dialog>
  );
}

function LiftBan({ api, person, onDone, onClose }: BanDialogProps) {
  const [complaint, setComplaint] = useState<string | null>(null);

  async function lift(): Promise<void> {
    try {
      await api.liftBan(person.id);
      onDone(words.lifted(person.name));
    } catch (error) {
      setComplaint(text.errors.prefix(explain(error)));
    }
  }

  return (
    <Dialog heading={words.lift(person.name)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void lift();
        }}
      >
        {person.ban && <p class="quoted">{person.ban.reason}</p>}
        <p class="hint">{words.liftHint}</p>
        {complaint !== null && (
          <p class="complaint" role="alert">
            {complaint}
          </p>
        )}
        <div class="form-buttons">
          <button type="button" onClick={onClose}>
            {text.dialog.cancel}
          </button>
          <button type="submit" class="primary" autofocus>
            {words.liftSubmit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** When the ban ends; null: never. A date not filled in counts as long past. */
function endOf(ending: Ending, date: string): Date | null {
  if (ending === 'forever') return null;
  const days = DAYS[ending];
  return new Date(days === undefined ? Date.parse(date) || 0 : Date.now() + days * 86_400_000);
}

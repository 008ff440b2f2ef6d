/** Bans a person with a reason and an end, or lifts a ban. */
import { useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { later, text } from '../language.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';
import { endOf, UntilField, useUntil } from './until-field.js';

interface BanDialogProps {
  api: Api;
  person: Pick<QueueItem['author'], 'id' | 'name' | 'ban'>;
  onDone: (message: string) => void;
  onClose: () => void;
}

const words = later.banDialog;

export function BanDialog({ api, person, onDone, onClose }: BanDialogProps) {
  return person.ban ? (
    <LiftBan api={api} person={person} onDone={onDone} onClose={onClose} />
  ) : (
    <SetBan api={api} person={person} onDone={onDone} onClose={onClose} />
  );
}

function SetBan({ api, person, onDone, onClose }: BanDialogProps) {
  const model = useUntil();

  async function ban(reason: string): Promise<string | null> {
    const until = endOf(model);
    if (until === undefined) return words.pastDate;
    await api.ban(person.id, reason, until);
    onDone(words.banned(person.name));
    return null;
  }

  return (
    <Dialog heading={words.heading(person.name)} onClose={onClose}>
      <ReasonForm label={words.reason} submit={words.submit} danger onSubmit={ban} onCancel={onClose}>
        <p class="hint">{words.hint}</p>
        <UntilField model={model} />
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
        {person.ban && (
          <p class="quoted" dir="auto">
            {person.ban.reason}
          </p>
        )}
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

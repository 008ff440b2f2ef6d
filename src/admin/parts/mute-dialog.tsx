/** Mutes a person's reports with a reason and an end, or unmutes them. */
import type { QueueItem } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { later } from '../language.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';
import { endOf, UntilField, useUntil } from './until-field.js';

const { banDialog } = later;

interface MuteDialogProps {
  api: Api;
  flag: QueueItem['flags'][number];
  onDone: (message: string) => void;
  onClose: () => void;
}

const words = later.muteDialog;

export function MuteDialog({ api, flag, onDone, onClose }: MuteDialogProps) {
  const model = useUntil();

  async function mute(reason: string): Promise<string | null> {
    const until = endOf(model);
    if (until === undefined) return banDialog.pastDate;
    await api.muteReports(flag.personId, reason, until);
    onDone(words.muted(flag.by));
    return null;
  }

  return (
    <Dialog heading={words.heading(flag.by)} onClose={onClose}>
      <ReasonForm label={words.reason} submit={words.submit} danger onSubmit={mute} onCancel={onClose}>
        <p class="hint">{words.hint}</p>
        <UntilField model={model} />
      </ReasonForm>
    </Dialog>
  );
}

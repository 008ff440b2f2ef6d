/** A dialog to take personal data out of a comment's text, which shows how it will read. */
import { useId, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { withoutPassages } from '../../shared/redaction.js';
import type { Api } from '../api.js';
import { later } from '../language.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';

interface RedactDialogProps {
  api: Api;
  item: Pick<QueueItem, 'comment'>;
  /** A passage to begin with; empty if none is known. */
  selected: string;
  onDone: (message: string) => void;
  onClose: () => void;
}

export function RedactDialog({ api, item: { comment }, selected, onDone, onClose }: RedactDialogProps) {
  // As it was opened: what a live update brings has not been read.
  const [{ id, body, state }] = useState(comment);
  const [written, setWritten] = useState(selected);
  const [earlier, setEarlier] = useState(false);
  const field = useId();
  const words = later.redactDialog;
  const passages = passagesOf(written);
  const { body: redacted, missing } = withoutPassages(body, passages);

  async function send(note: string): Promise<string | null> {
    if (passages.length === 0) return words.none;
    if (missing[0] !== undefined) return words.missing(missing[0]);
    await api.redact(id, { passages, note, earlier, seen: state });
    onDone(words.done);
    return null;
  }

  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <ReasonForm label={words.reason} submit={words.submit} danger onSubmit={send} onCancel={onClose}>
        <p class="hint" id={`${field}-hint`}>
          {words.hint}
        </p>
        <div class="field">
          <label for={field}>{words.passages}</label>
          <textarea
            id={field}
            dir="auto"
            rows={3}
            value={written}
            autofocus
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`${field}-hint`}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={earlier}
            onChange={(event) => setEarlier(event.currentTarget.checked)}
          />
          {words.earlier}
        </label>
        <div class="field">
          <b id={`${field}-after`}>{words.preview}</b>
          <output class="redacted" for={field} aria-labelledby={`${field}-after`} dir="auto">
            {redacted}
          </output>
          {missing[0] !== undefined && <p class="hint">{words.missing(missing[0])}</p>}
        </div>
      </ReasonForm>
    </Dialog>
  );
}

/** At most fifty, each of two to five hundred characters, as the service takes them. */
function passagesOf(written: string): string[] {
  const lines = written.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line.length > 1 && line.length <= 500).slice(0, 50);
}

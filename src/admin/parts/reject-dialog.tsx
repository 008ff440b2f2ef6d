/** Asks for the reason of a rejection: a number key or a choice, with an optional note written first. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../state/decisions.js';
import { REJECT_REASONS } from '../state/decisions.js';
import { text } from '../language.js';
import { Dialog } from './dialog.js';
import { Key } from './small.js';

interface RejectDialogProps {
  count: number;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
}

export function RejectDialog({ count, onChoose, onClose }: RejectDialogProps) {
  const [note, setNote] = useState('');
  const id = useId();
  const list = useRef<HTMLOListElement>(null);

  function choose(reason: (typeof REJECT_REASONS)[number]): void {
    const written = note.trim();
    onChoose({ action: 'reject', reason, ...(written === '' ? {} : { note: written }) });
  }

  // Before the first paint, so that a number pressed quickly does not go to the close button.
  useLayoutEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);

  return (
    <Dialog
      heading={count === 1 ? text.rejectDialog.heading : text.rejectDialog.headingMany(count)}
      onClose={onClose}
    >
      <div
        class="form"
        onKeyDown={(event) => {
          if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey)
            return;
          const reason = REJECT_REASONS[Number(event.key) - 1];
          if (!reason) return;
          event.preventDefault();
          choose(reason);
        }}
      >
        <p class="hint">{text.rejectDialog.hint}</p>
        <div class="field">
          <label for={id}>{text.rejectDialog.note}</label>
          <textarea
            id={id}
            rows={2}
            maxLength={2000}
            value={note}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="hint">
            {text.rejectDialog.noteHint}
          </p>
        </div>
        <ol class="reasons" ref={list}>
          {REJECT_REASONS.map((reason, at) => (
            <li key={reason}>
              <button type="button" class="reason" onClick={() => choose(reason)}>
                <Key>{String(at + 1)}</Key>
                {text.reasons[reason]}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}

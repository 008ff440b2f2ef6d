/** Asks before many comments are decided at once. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DecideAction } from '../state/decisions.js';
import { later, text } from '../language.js';
import { Dialog } from './dialog.js';

const words = later.confirmWords;

interface ConfirmDialogProps {
  action: DecideAction;
  count: number;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({ action, count, onConfirm, onClose }: ConfirmDialogProps) {
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  return (
    <Dialog heading={words[action](count)} onClose={onClose}>
      <div class="form">
        <p>{words.hint}</p>
        <p class="block-actions">
          <button type="button" class="approve" ref={yes} onClick={onConfirm}>
            {words.yes}
          </button>
          <button type="button" onClick={onClose}>
            {text.dialog.cancel}
          </button>
        </p>
      </div>
    </Dialog>
  );
}

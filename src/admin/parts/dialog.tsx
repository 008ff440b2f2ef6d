/** A modal dialog on the native element: it traps focus, closes on Escape and returns the focus. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../language.js';

interface DialogProps {
  heading: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Dialog({ heading, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Close it before it is removed, because only that returns the focus.
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="dialog-inner">
        <header class="dialog-head">
          <h2 id={headingId}>{heading}</h2>
          <button type="button" class="plain" aria-label={text.dialog.close} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

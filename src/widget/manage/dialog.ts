/** A modal question in the browser's own dialog: focus stays inside, Escape closes, the focus returns. */
import { button, el, type Child } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import style from '../style/write.css';

export interface DialogOptions {
  title: string;
  content: Child[];
  /** Absent: there is nothing to send, and the dialog has a button to close it alone. */
  submit?: string;
  danger?: boolean;
  /** Returns what is wrong, or nothing when the dialog may close. */
  act?: (form: HTMLFormElement) => Promise<string | undefined>;
}

/** Opens in the shadow root of `near`. */
export function openDialog(widget: Widget, near: HTMLElement, options: DialogOptions): void {
  const root = near.getRootNode() as ShadowRoot;
  addStyle(root, style);
  const problem = el('p', { class: 'notice bad', role: 'alert' });
  const submit = el(
    'button',
    { type: 'submit', class: options.danger ? 'primary danger' : 'primary' },
    options.submit,
  );
  const form = el(
    'form',
    { novalidate: true },
    el('h2', { id: 'dialog-title' }, options.title),
    ...options.content,
    problem,
    el(
      'div',
      { class: 'finish' },
      button(
        { class: 'second' },
        () => dialog.close(),
        widget.words.t(options.submit === undefined ? 'close' : 'cancel'),
      ),
      options.submit !== undefined && submit,
    ),
  );
  const dialog = el('dialog', { part: 'dialog', 'aria-labelledby': 'dialog-title' }, form);
  const { activeElement } = root;
  // What was asked about may be gone afterwards, and the button that asked with it.
  const home = near.closest('.panel,.root')?.querySelector<HTMLElement>('h2[tabindex]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    void options.act?.(form).then((wrong) => {
      submit.disabled = false;
      if (wrong === undefined) return dialog.close();
      problem.textContent = wrong;
    });
  });
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    (activeElement instanceof HTMLElement && activeElement.isConnected ? activeElement : home)?.focus();
  });
  // Inside the wrapper, whose type and colours it takes.
  (near.closest('.root') ?? root).append(dialog);
  dialog.showModal();
}

/** A modal dialog, as the browser's own element: focus stays inside, Escape closes it, and the focus returns. */
import { button, el, type Child } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import style from '../style/write.css';

export interface DialogOptions {
  title: string;
  content: Child[];
  /** If absent, the dialog only has a button to close it. */
  submit?: string;
  danger?: boolean;
  /** Returns an error message, or nothing if the dialog may close. */
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
  // The comment may be gone afterwards, together with the button that opened the dialog.
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
  // Inside the wrapper, to inherit its type and colours.
  (near.closest('.root') ?? root).append(dialog);
  dialog.showModal();
}

/** A textarea for Markdown: the field while the editor cannot be loaded, and the base of the editor's plain field. */
import { el } from '../core/build.js';
import type { Field, FieldOptions } from './field.js';

export interface TextareaField extends Field {
  node: HTMLTextAreaElement;
}

/** A new one, empty and without buttons. */
export function createTextarea({ label, errorId, mentioned }: FieldOptions): TextareaField {
  const node = el('textarea', {
    rows: 1,
    'aria-label': label,
    placeholder: label,
    'aria-describedby': errorId,
  });
  return {
    node,
    tools: [],
    preview: null,
    read: () => mentioned.write(node.value),
    write: (body) => void (node.value = mentioned.show(body)),
    text: () => node.value,
    update() {
      node.style.height = 'auto';
      node.style.height = `${node.scrollHeight}px`;
    },
    focus() {
      node.focus();
      node.setSelectionRange(node.value.length, node.value.length);
    },
    before: () =>
      node.selectionStart === node.selectionEnd ? node.value.slice(0, node.selectionStart) : null,
    replace(length, text) {
      const end = node.selectionStart;
      node.setRangeText(text, end - length, end, 'end');
      node.dispatchEvent(new Event('input', { bubbles: true }));
      node.focus();
    },
  };
}

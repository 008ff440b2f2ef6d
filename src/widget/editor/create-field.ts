/** The field a comment is written in: with formatted text where the browser can edit it in a shadow tree. */
import { addStyle } from '../core/sheets.js';
import style from '../style/editor.css';
import type { Field, FieldOptions } from '../write/field.js';
import { createPlainField } from './plain-field.js';
import { createRichField } from './rich-field.js';
import { tellsSelection } from './selection.js';

/** A new field, empty. Which browsers get which: docs/decisions/043. */
export function createField(options: FieldOptions): Field {
  addStyle(options.root, style);
  const isRich = tellsSelection() && document.queryCommandSupported('insertHTML');
  return isRich ? createRichField(options) : createPlainField(options);
}

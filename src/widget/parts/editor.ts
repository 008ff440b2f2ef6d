/** The field that comments are written in; loaded with the first composer. */
import './reading.js';
import './write.js';
export { createField } from '../editor/create-field.js';

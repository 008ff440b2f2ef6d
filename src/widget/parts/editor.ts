/** The field for comments; loaded with the first composer. */
import './reading.js';
import './write.js';
export { createField } from '../editor/create-field.js';

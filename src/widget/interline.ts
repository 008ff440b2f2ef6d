/** The widget's script: defines the elements for a page. Loading it twice is harmless. */
import { defineElements } from './define.js';

defineElements();

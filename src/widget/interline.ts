/** The widget's script: defines the elements a page uses. Loading it twice does no harm. */
import { defineElements } from './define.js';

defineElements();

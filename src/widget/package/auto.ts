/** The npm package, for pages that want the elements by importing alone. */
import { defineInterline } from './index.js';

void defineInterline();

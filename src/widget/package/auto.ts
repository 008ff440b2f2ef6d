/** The npm package's entry that defines the elements on import. */
import { defineInterline } from './index.js';

void defineInterline();

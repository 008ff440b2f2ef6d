/** Icons of the list and the panel. */
import { drawing } from '../core/build.js';

const FACE = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2';

const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  /** Votes are arrows with a shaft; a chevron means that something opens. */
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  open: 'M3.5 6L8 10.5 12.5 6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  smile: FACE + 'M5.5 9.5q2.5 2.5 5 0M6 6.5h.01M10 6.5h.01',
  thanks: 'M8 13.5L3.2 8.7a3 3 0 0 1 4.2-4.3L8 5l.6-.6a3 3 0 0 1 4.2 4.3z',
  insightful: 'M6 12h4M6.5 14h3M6 12c0-1.5-2-2.5-2-5a4 4 0 0 1 8 0c0 2.5-2 3.5-2 5',
  funny: FACE + 'M5 9h6a3 3 0 0 1-6 0zM5 6.8l1-.8 1 .8M9 6.8l1-.8 1 .8',
  sad: FACE + 'M5.5 11q2.5-2.5 5 0M6 6.5h.01M10 6.5h.01',
  pin: 'M5.5 2.5h5M6.5 2.5v4l-2 3h7l-2-3v-4M8 9.5v4.5',
  quote: 'M3 11c2 0 3-1.3 3-3V5H3v3h3M9.5 11c2 0 3-1.3 3-3V5h-3v3h3',
};

/** A decorative icon; the button around it has the accessible name. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  return drawing(PATHS[name]);
}

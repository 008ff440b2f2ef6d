/** Five stars as radio buttons, so that the browser provides keyboard support and labels. */
import type { Words } from '../../shared/i18n/words.js';
import { el, setAttributes } from '../core/build.js';

export const BEST = 5;

/** A star with its points on a 24 px grid. */
const STAR = 'M12 2.8l2.8 5.9 6.4.9-4.6 4.5 1.1 6.4L12 17.4l-5.7 3.1 1.1-6.4L2.8 9.6l6.4-.9z';

export interface Stars {
  node: HTMLElement;
  /** Shows the reader's own rating, else the average. */
  show: (own: number | null, average: number | null, open: boolean) => void;
  focus: () => void;
}

/** `choose` is called with the reader's choice, 1 to 5. */
export function createStars({ t }: Words, choose: (value: number) => void): Stars {
  const stars = Array.from({ length: BEST }, (_, at) =>
    createStar(t('rating_stars', { count: at + 1 }), at + 1),
  );
  const node = el(
    'div',
    { class: 'stars', part: 'stars', role: 'radiogroup', 'aria-label': t('rating_label') },
    ...stars.map((star) => star.node),
  );
  node.addEventListener('change', (event) => choose(Number((event.target as HTMLInputElement).value)));

  return {
    node,
    show(own, average, open) {
      node.classList.toggle('own', own !== null);
      setAttributes(node, { 'aria-disabled': open ? null : 'true' });
      for (const { input, full, value } of stars) {
        input.checked = value === own;
        input.disabled = !open;
        const share = Math.min(1, Math.max(0, (own ?? average ?? 0) - value + 1));
        full.style.inlineSize = `${Math.round(share * 100)}%`;
      }
    },
    focus: () => stars[0]?.input.focus(),
  };
}

function createStar(name: string, value: number) {
  const input = el('input', { type: 'radio', name: 'rating', value, 'aria-label': name });
  const full = el('span', { class: 'full' }, drawStar());
  const node = el(
    'label',
    { class: 'star', title: name },
    input,
    el('span', { class: 'drawn' }, drawStar(), full),
  );
  return { node, input, full, value };
}

function drawStar(): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  setAttributes(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', STAR);
  svg.append(path);
  return svg;
}

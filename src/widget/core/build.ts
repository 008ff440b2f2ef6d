/** A small typed builder of DOM: nodes are made once and then updated by the component that made them. */

export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with attributes and children; `true` sets an empty attribute, false, null and undefined none. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  fill(node, children);
  return node;
}

/** A button that does `press`; never a submit button by accident. */
export function button(
  attributes: Attributes,
  press: (event: Event) => void,
  ...children: Child[]
): HTMLButtonElement {
  const node = el('button', { type: 'button', ...attributes }, ...children);
  node.addEventListener('click', press);
  return node;
}

/** Sets what differs between two updates of the same element. */
export function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Replaces the children of `node`. */
export function fill(node: ParentNode, children: Child[]): void {
  node.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
}

const SVG = 'http://www.w3.org/2000/svg';

/** Line drawings on a 16 px grid, as path data. */
const ICONS = {
  bubble: 'M2.5 3.5h11v8H8.2L5 14v-2.5H2.5z',
  plus: 'M8 3.5v9M3.5 8h9',
  close: 'M4 4l8 8M12 4l-8 8',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  quote: 'M3 11c2 0 3-1.3 3-3V5H3v3h3M9.5 11c2 0 3-1.3 3-3V5h-3v3h3',
  question: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M8 12h.01',
} as const;
export type IconName = keyof typeof ICONS;

/** A decorative icon; the button around it carries the name. */
export function icon(name: IconName): SVGSVGElement {
  return drawing(ICONS[name]);
}

/** An icon from path data of its own. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' });
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

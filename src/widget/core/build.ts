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

/** The drawing of comments. */
export const BUBBLE = 'M2.5 3.5h11v8H8.2L5 14v-2.5H2.5z';

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative line drawing on a 16 px grid, from path data; the button around it carries the name. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' });
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** Puts `node` at a place inside what it is positioned in; pixels. */
export function move(node: HTMLElement, x: number, y: number): void {
  node.style.left = `${Math.round(x)}px`;
  node.style.top = `${Math.round(y)}px`;
}

/** A small typed DOM builder: nodes are created once and then updated by the component that created them. */

export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with attributes and children; `true` sets an empty attribute; false, null and undefined set none. */
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

/** A button of type `button` that calls `press`. */
export function button(
  attributes: Attributes,
  press: (event: Event) => void,
  ...children: Child[]
): HTMLButtonElement {
  const node = el('button', { type: 'button', ...attributes }, ...children);
  node.addEventListener('click', press);
  return node;
}

/** Sets the attributes that can change between updates of an element. */
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

/** Path of the comment icon. */
export const BUBBLE = 'M2.5 3.5h11v8H8.2L5 14v-2.5H2.5z';

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative icon on a 16 px grid, from path data; the button around it has the accessible name. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' });
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** Moves `node` to a position in its containing block; pixels, not rounded, because the block may be between two. */
export function move(node: HTMLElement, x: number, y: number): void {
  node.style.left = `${x}px`;
  node.style.top = `${y}px`;
}

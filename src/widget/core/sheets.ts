/** Constructable style sheets: allowed by a strict content security policy and shared by all shadow roots. */

const sheets = new Map<string, CSSStyleSheet>();

/** The sheet of one imported CSS text, created once. */
export function sheet(css: string): CSSStyleSheet {
  let found = sheets.get(css);
  if (!found) {
    found = new CSSStyleSheet();
    found.replaceSync(css);
    sheets.set(css, found);
  }
  return found;
}

/** An open shadow root with these sheets: host pages style its parts, and tests look inside. */
export function shadow(host: HTMLElement, theme: CSSStyleSheet, ...css: string[]): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [theme, ...css.map(sheet)];
  return root;
}

/** Adds the styles of a part that was loaded later. */
export function addStyle(root: ShadowRoot, css: string): void {
  const added = sheet(css);
  if (!root.adoptedStyleSheets.includes(added)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
}

/** What is selected in an editable element of a shadow tree, and where in the text's structure that is. */

/** What is selected in `field`; null while the selection is elsewhere. */
export function rangeIn(field: HTMLElement): Range | null {
  const root = field.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.();
  if (!selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  return field.contains(range.startContainer) && field.contains(range.endContainer) ? range : null;
}

/** Selects `range`, or all of a node. */
export function select(range: Range | Node): void {
  const chosen = range instanceof Node ? rangeOver(range) : range;
  document
    .getSelection()
    ?.setBaseAndExtent(chosen.startContainer, chosen.startOffset, chosen.endContainer, chosen.endOffset);
}

/** A range over what a node contains. */
export function rangeOver(node: Node): Range {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
}

/** The nearest element around the selection's start that `selector` names, within `field`. */
export function around(field: HTMLElement, selector: string): HTMLElement | null {
  const start = rangeIn(field)?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  const found = element?.closest<HTMLElement>(selector);
  return found && found !== field && field.contains(found) ? found : null;
}

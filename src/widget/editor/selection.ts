/** What is selected in an editable element of a shadow tree, and where in the text's structure that is. */
import { selectedIn } from '../article/content.js';

/** Only Chromium has this. */
type SelectableRoot = ShadowRoot & { getSelection?: () => Selection | null };

const isChromium = (): boolean => 'getSelection' in ShadowRoot.prototype;
// Only Firefox has this property. Before 142 the document's selection tells of a shadow tree.
const isFirefox = (): boolean => 'mozInnerScreenX' in window;

/** Safari 17, or another browser that has only the standard's way to tell what is selected in a shadow tree. */
export function isSafari(): boolean {
  return !isChromium() && !isFirefox() && 'getComposedRanges' in Selection.prototype;
}

/** Whether the browser tells what is selected in a shadow tree. */
export function tellsSelection(): boolean {
  return isChromium() || isFirefox() || isSafari();
}

/** What is selected in `field`; null while the selection is elsewhere. */
export function rangeIn(field: HTMLElement): Range | null {
  const root = field.getRootNode() as SelectableRoot;
  const composed = root.getSelection ? undefined : selectedIn(root);
  const selection = root.getSelection ? root.getSelection() : document.getSelection();
  const told = composed ?? (selection?.rangeCount ? selection.getRangeAt(0) : null);
  if (!told || !field.contains(told.startContainer) || !field.contains(told.endContainer)) return null;
  const range = new Range();
  range.setStart(told.startContainer, told.startOffset);
  range.setEnd(told.endContainer, told.endOffset);
  return range;
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

/** A comment's view, as its own parts and those that act on it know it. */
import type { Shown } from '../core/bus.js';

export interface CommentView {
  node: HTMLLIElement;
  /** What is shown now. */
  comment: Shown;
  depth: number;
  /** Where its composer and notices go. */
  slot: HTMLElement;
  update: (comment: Shown) => void;
  /** All but author, picture and time. */
  content: HTMLElement;
}

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

export interface CommentOptions {
  depth: number;
  /** Name of the person answered, where the indent no longer shows it. */
  target: string | null;
  /** With the passage above it, as in the list. */
  quoted: boolean;
  mayReply: (comment: Shown) => boolean;
}

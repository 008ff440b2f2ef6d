/** A comment's view, as its modules and the actions on it use it. */
import type { Shown } from '../core/bus.js';

export interface CommentView {
  node: HTMLLIElement;
  /** The comment as shown now. */
  comment: Shown;
  depth: number;
  /** Container for its composer and notices. */
  slot: HTMLElement;
  update: (comment: Shown) => void;
  /** Everything except author, picture and time. */
  content: HTMLElement;
}

export interface CommentOptions {
  depth: number;
  /** Name of the person replied to, if the indent no longer shows it. */
  target: string | null;
  /** Whether the passage is shown above it, as in the list. */
  quoted: boolean;
  mayReply: (comment: Shown) => boolean;
}

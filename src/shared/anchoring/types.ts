/**
 * The vocabulary of anchoring: blocks of a page, selectors of paragraphs, and where each paragraph stands.
 * Everything here is plain JSON; offsets count UTF-16 code units.
 */
import type { ParagraphState } from '../enums.js';

export type { ParagraphState };

/** One commentable block of a page's content, in document order. `text` is the raw text content. */
export interface Block {
  index: number;
  /** What it is: p, li, blockquote, h1..h6, figcaption or pre. Elements in the role of one are named after it. */
  tag: string;
  /** `data-interline-id`, else the element's own `id`; a hint that the text can overrule. */
  id?: string;
  text: string;
}

/** How a paragraph is recognised again: its normalised text, its neighbourhood and its position. */
export interface ParagraphSelector {
  /** Normalised text, at most `MAX_SELECTOR_TEXT` code units. */
  text: string;
  /** Hash of the whole normalised text. */
  hash: string;
  /** Normalised tail of the text before and head of the text after; blocks in them are separated by "\n". */
  prefix: string;
  suffix: string;
  /** Index among the blocks, and how many there were. */
  index: number;
  total: number;
  tag: string;
  /** How many blocks had this very text, and which of them (from 0) this is; absent: it was the only one. */
  copies?: number;
  copy?: number;
  id?: string;
}

/** A phrase inside a paragraph, in the spirit of W3C TextQuoteSelector and TextPositionSelector. */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Which rule decided. */
export type PlacementMethod =
  'id' | 'exact' | 'exact-moved' | 'similar' | 'split' | 'merge' | 'manual' | 'reader' | 'none';

export interface Placement {
  state: ParagraphState;
  /** Index of the block the paragraph stands at, or null. */
  block: number | null;
  method: PlacementMethod;
  /** 0 to 1. */
  confidence: number;
  /** Other blocks that hold a part of it, when it was split; a phrase may now stand in one of them. */
  parts?: number[];
}

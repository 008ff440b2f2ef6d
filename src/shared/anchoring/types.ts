/**
 * Types of anchoring: blocks of a page, selectors of paragraphs, and the places found for them.
 * All are plain JSON; offsets count UTF-16 code units.
 */
import type { ParagraphState } from '../enums.js';

export type { ParagraphState };

/** A commentable block of a page's content. `text` is the raw text content. */
export interface Block {
  index: number;
  /** p, li, blockquote, h1..h6, figcaption or pre; other elements in the role of one of these have its name. */
  tag: string;
  /** `data-interline-id`, else the element's `id`; a hint that the text can overrule. */
  id?: string;
  text: string;
}

/** Identifies a paragraph in later texts: its normalised text, its context and its position. */
export interface ParagraphSelector {
  /** Normalised text, at most `MAX_SELECTOR_TEXT` code units. */
  text: string;
  /** Hash of the whole normalised text. */
  hash: string;
  /** Normalised end of the preceding and start of the following text; blocks are separated by "\n". */
  prefix: string;
  suffix: string;
  /** Index among the blocks, and their number. */
  index: number;
  total: number;
  tag: string;
  /** Number of blocks with this text, and which of them (from 0) this is; absent if it is the only one. */
  copies?: number;
  copy?: number;
  id?: string;
}

/** A phrase inside a paragraph, similar to W3C TextQuoteSelector and TextPositionSelector. */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** The rule that decided. */
export type PlacementMethod =
  'id' | 'exact' | 'exact-moved' | 'similar' | 'split' | 'merge' | 'manual' | 'reader' | 'none';

export interface Placement {
  state: ParagraphState;
  /** Index of the paragraph's block, or null. */
  block: number | null;
  method: PlacementMethod;
  /** 0 to 1. */
  confidence: number;
  /** For a split paragraph, other blocks with a part of it; a phrase may now be in one of them. */
  parts?: number[];
}

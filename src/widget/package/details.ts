/** Types of the events' details. */
import type {
  Article,
  FlagResult,
  Posted,
  RatingResult,
  ReactionResult,
  VoteResult,
} from '../../shared/contract.js';

/** Counts of the article; null for a page without comments. */
export type ReadyDetail = { [Key in 'counts']: Article[Key] | null };
/** The API's response; `comment.status` tells whether the comment waits for approval. */
export type PostedDetail = Posted;
export type VoteDetail = VoteResult;
export type ReactionDetail = ReactionResult;
export type RatingDetail = RatingResult;
export type FlagDetail = FlagResult;
/** `error.code`, if present, is a code of the API, or `offline`. */
export type ErrorDetail = { error: unknown };

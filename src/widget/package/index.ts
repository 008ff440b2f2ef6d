/**
 * The npm package: `defineInterline()` and the types of the elements and their events. Importing it has no side
 * effects, also on a server.
 */
import type { InterlineComments } from '../elements/comments-element.js';
import type {
  ErrorDetail,
  FlagDetail,
  PostedDetail,
  RatingDetail,
  ReactionDetail,
  ReadyDetail,
  VoteDetail,
} from './details.js';

export type { InterlineComments };
/** Elements without properties or methods of their own. */
export type InterlineCount = HTMLElement;
export type InterlinePopular = HTMLElement;
export type InterlineRating = HTMLElement;
export type { ErrorDetail, FlagDetail, PostedDetail, RatingDetail, ReactionDetail, ReadyDetail, VoteDetail };

declare global {
  interface HTMLElementTagNameMap {
    'interline-comments': InterlineComments;
    'interline-count': InterlineCount;
    'interline-popular': InterlinePopular;
    'interline-rating': InterlineRating;
  }
  interface GlobalEventHandlersEventMap {
    'interline:ready': CustomEvent<ReadyDetail>;
    'interline:login-request': CustomEvent<Record<string, never>>;
    'interline:comment-posted': CustomEvent<PostedDetail>;
    'interline:vote': CustomEvent<VoteDetail>;
    'interline:reaction': CustomEvent<ReactionDetail>;
    'interline:rating': CustomEvent<RatingDetail>;
    'interline:flag': CustomEvent<FlagDetail>;
    'interline:error': CustomEvent<ErrorDetail>;
  }
}

/** The events by name; all bubble and cross shadow roots. */
export type InterlineEvents = Pick<
  GlobalEventHandlersEventMap,
  Extract<keyof GlobalEventHandlersEventMap, `interline:${string}`>
>;

/** Registers the custom elements; idempotent. Without a DOM it does nothing. */
export async function defineInterline(): Promise<void> {
  if (typeof customElements === 'undefined') return;
  const { defineElements } = await import('../define.js');
  defineElements();
}

/** What comments use from parts that are loaded later. */
import type { Anchor, Person } from '../../shared/contract.js';
import type { ReactionKind } from '../../shared/enums.js';
import type { Shown } from '../core/bus.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type { CommentView } from './types.js';

export type CommentParts = {
  /** Composers and votes. */
  write: () => Promise<{
    reply: (widget: Widget, view: CommentView) => Promise<void>;
    vote: (widget: Widget, view: CommentView, direction: 1 | -1) => Promise<void>;
  }>;
  /** Menus and dialogs. */
  manage: () => Promise<{
    openMenu: (widget: Widget, view: CommentView) => Promise<void>;
    openReactionMenu: (widget: Widget, view: CommentView) => Promise<void>;
    react: (widget: Widget, view: CommentView, kind: ReactionKind) => Promise<void>;
    thenAndNow: (widget: Widget, comment: Shown, root: ShadowRoot) => Promise<HTMLElement>;
    showMoveButton: (widget: Widget, anchor: Anchor, place: HTMLElement) => Promise<void>;
  }>;
  /** The button back to a comment. */
  guide: () => Promise<{ offerWayBack: (widget: Widget, id: string, comment: Element) => void }>;
  /** A person's card. */
  people: () => Promise<{
    openCard: (widget: Widget, person: Person, opener: HTMLButtonElement) => void;
  }>;
};

export const parts = loaders as CommentParts;

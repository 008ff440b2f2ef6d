/** What the list uses from parts that are loaded later. */
import type { Posted } from '../../shared/contract.js';
import type * as Missing from '../article/missing.js';
import type * as ListWindow from '../comment/window.js';
import type { ArticleView } from '../article/types.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type * as Unread from './unread.js';

/** Subject of a new comment from the head of the list: an author's question, else a paragraph, else the article. */
export interface Subject {
  label: string;
  /** Shown above the field. */
  about: HTMLElement | null;
  threadId?: string;
  paragraphId: string | undefined;
}

export type ListParts = {
  /** Virtualises a long list. */
  window: () => Promise<typeof ListWindow>;
  /** Navigation to unread comments. */
  unread: () => Promise<
    Pick<typeof Unread, 'createUnread'> & {
      /** Goes to the next unread comment: in its thread, first after the block `after`, else in the list. */
      showNextUnread: (widget: Widget, article: ArticleView, after?: number) => Promise<void>;
    }
  >;
  /** Comments on the author's article that wait for a moderator. */
  matters: () => Promise<{ showHeld: (widget: Widget, slot: HTMLElement) => Promise<void> }>;
  /** Finding paragraphs in a page that differs from the known revision. */
  relocation: () => Promise<Pick<typeof Missing, 'findHash'>>;
  /** The thread panel, fetched before it is opened. */
  threads: () => Promise<unknown>;
  /** Composers. */
  write: () => Promise<{
    compose: (
      widget: Widget,
      slot: HTMLElement,
      subject: Subject,
      showPosted: (posted: Posted) => Promise<void>,
    ) => Promise<void>;
  }>;
};

export const parts = loaders as ListParts;

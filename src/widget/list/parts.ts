/** What the list calls in parts that are loaded later. */
import type { Posted } from '../../shared/contract.js';
import type * as ListWindow from '../comment/window.js';
import type { ArticleView } from '../article/types.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type * as Unread from './unread.js';

/** What is written at the head of the list is about: an author's question, else a paragraph, else the article. */
export interface Subject {
  label: string;
  /** Shown above the field. */
  about: HTMLElement | null;
  threadId?: string;
  paragraphId: string | undefined;
}

export type ListParts = {
  /** What keeps a long list short. */
  window: () => Promise<typeof ListWindow>;
  /** The ways to unread comments. */
  unread: () => Promise<
    Pick<typeof Unread, 'createUnread'> & {
      /** Leads to the next unread comment: in its thread, after the block `after` first, else in the list. */
      showNextUnread: (widget: Widget, article: ArticleView, after?: number) => Promise<void>;
    }
  >;
  /** The thread panel, fetched ahead of a press. */
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

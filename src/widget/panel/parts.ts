/** What the thread panel uses from the part for managing threads. */
import type { PromptInput, Thread } from '../../shared/contract.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type { ArticleView } from '../article/types.js';
import type { LoadedThread } from './types.js';

export type PanelParts = {
  /** Navigation to unread comments. */
  unread: () => Promise<{
    hasUnread: (widget: Widget, article: ArticleView, block: number) => boolean;
    showNextUnread: (widget: Widget, article: ArticleView, after?: number) => Promise<void>;
  }>;
  manage: () => Promise<{
    showAskButton: (
      widget: Widget,
      slot: HTMLElement,
      about: Pick<PromptInput, 'paragraph' | 'quote'>,
      asked: (thread: Thread) => void,
    ) => Promise<void>;
    questionTools: (widget: Widget, thread: Thread) => Promise<HTMLElement>;
    showEdits: (
      widget: Widget,
      node: HTMLElement,
      thread: LoadedThread,
      opener: () => string | null,
    ) => Promise<void>;
  }>;
};

export const parts = loaders as PanelParts;

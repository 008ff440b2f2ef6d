/** What menus use from parts that are loaded later. */
import type { CommentView } from '../comment/types.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type * as Dialog from './dialog.js';
import type { MattersWords } from './messages.js';

export type { MattersWords } from './messages.js';
/** Passed as an argument, so that the parts that open dialogs share no script with the menus. */
export type OpenDialog = typeof Dialog.openDialog;

export type ManageParts = {
  /** A person's own reports, and the form for illegal content. */
  matters: () => Promise<{
    openMatters: (
      widget: Widget,
      near: HTMLElement,
      words: MattersWords,
      openDialog: OpenDialog,
      about?: string,
    ) => Promise<void>;
    openNotice: (widget: Widget, view: CommentView, words: MattersWords, openDialog: OpenDialog) => void;
  }>;
};

export const parts = loaders as ManageParts;

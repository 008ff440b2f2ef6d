/** Dialogs of the queue that are opened rarely, loaded when they are. */
import { lazy } from './lazy.js';

export const StandingDialog = lazy(
  () => import('./standing-dialog.js').then((part) => part.StandingDialog),
  'part',
);
export const BanDialog = lazy(() => import('./ban-dialog.js').then((part) => part.BanDialog), 'part');
export const ArticleDialog = lazy(
  () => import('./thread-dialogs.js').then((part) => part.ArticleDialog),
  'part',
);
export const LockDialog = lazy(() => import('./thread-dialogs.js').then((part) => part.LockDialog), 'part');
export const ConfirmDialog = lazy(
  () => import('./confirm-dialog.js').then((part) => part.ConfirmDialog),
  'part',
);

/** English: signing in, the language, help, settings, and dialogs about threads and articles. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const signIn = {
  heading: 'Moderation',
  intro: 'Open the link your site gave you, or paste a token from it.',
  site: 'Site key',
  token: 'Token',
  tokenHint: 'Starts with “eyJ”. It’s kept in this tab only, until you close it.',
  submit: 'Sign in',
  missing: 'Fill in both the site key and the token.',
};

export const languageDialog = {
  heading: 'Language',
  label: 'Language of this console',
  hint: 'For this browser. The page is loaded again, so save your changes first.',
  submit: 'Use this language',
};

export const lockDialog = {
  lock: 'Lock this thread',
  unlock: 'Unlock this thread',
  lockHint: 'Readers can still read it but not reply.',
  unlockHint: 'Readers can reply again.',
  reason: 'Reason, for the log',
  done: (locked: boolean): string => (locked ? 'Thread locked.' : 'Thread unlocked.'),
};

export const articleDialog = {
  heading: 'Comments on this article',
  state: 'State',
  reason: 'Reason, for the log',
  submit: 'Change',
  done: (state: string) => t`Article changed. ${state}.`,
};

export const keyboard = {
  heading: 'Keyboard',
  on: 'Single-key shortcuts are on',
  hint: 'Turn them off if they get in the way of speech input or a screen reader.',
};

/** Descriptions of the keys. */
export const keys = {
  next: 'Next comment',
  previous: 'Previous comment',
  approve: 'Approve',
  reject: 'Reject, then 1 to 8 for the reason',
  spam: 'Mark as spam',
  undo: 'Undo the last decision',
  select: 'Select or deselect',
  selectRange: 'Select from the last selected to here',
  clear: 'Clear selection or search',
  lock: 'Lock or unlock the thread',
  ban: 'Ban the author, or lift the ban',
  arrivals: 'Show new comments',
  search: 'search',
  group: 'open the group: nearly identical texts, or one person’s',
  see: 'seen (in New)',
  help: 'This list',
};

export const settingsView = {
  heading: 'Settings',
  readOnly: 'Only administrators can change these.',
  save: 'Save changes',
  saved: 'Saved. New comments follow these settings.',
  unchanged: 'Nothing was changed.',
  failed: 'Not saved.',
};

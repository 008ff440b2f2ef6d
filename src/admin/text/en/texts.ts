/** English: earlier versions of a comment's text, and the removal of personal data from it. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const versionNames = {
  first: 'As first written',
  edited: 'Edited by its author',
  redacted: 'Personal data removed by a moderator',
};

export const redactDialog = {
  heading: 'Remove personal data',
  hint: 'Phone numbers, addresses, names: readers see […] in their place. We tell the author that you did this, and your reason.',
  passages: 'What to remove, one passage per line',
  earlier: 'Also from earlier versions, for good. Otherwise moderators can still read it there.',
  preview: 'How it will read',
  reason: 'Reason, shown to the author',
  submit: 'Remove',
  none: 'Enter what to remove.',
  missing: (passage: string) => t`“${passage}” is not in the text.`,
  done: 'Personal data removed.',
};

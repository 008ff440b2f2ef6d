/** English: what moderators know of a person. */
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('en');

export const drawerWords = {
  warn: 'Warn…',
  warnHeading: (name: string) => t`Warn ${name}`,
  warnHint: 'They can’t comment until they confirm having read it.',
  warnReason: 'Warning, shown to the person',
  warnSubmit: 'Warn',
  warned: (name: string) => t`${name} is warned.`,
  warning: (read: boolean): string => (read ? 'Warned; they have read it' : 'Warned; not read yet'),
  notes: 'Notes',
  notesHint: 'Only moderators see them.',
  noNotes: 'No notes.',
  newNote: 'New note',
  addNote: 'Add note',
  noted: 'Note added.',
  deleted: 'Note deleted.',
  deleteNote: 'Delete note',
  noteBy: 'by',
  logByPerson: 'All they did',
  reports: 'Their reports',
  noReports: 'They reported nothing.',
  outcomes: { open: 'open', upheld: 'upheld', declined: 'declined' },
  allComments: 'All comments',
  rejectAll: 'Reject all their comments…',
  confirm: (published: number) =>
    t`This rejects every comment of theirs that is public or waiting (${published} public). You can undo it here.`,
  reason: 'Reason',
  note: 'Note to the author (optional)',
  rejectSubmit: 'Reject all',
  rejected: (count: number) => plural(count, { one: '# comment rejected.', other: '# comments rejected.' }),
  undoAll: 'Undo',
  undone: (count: number) => plural(count, { one: '# comment restored.', other: '# comments restored.' }),
};

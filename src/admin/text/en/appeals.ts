/** English: the queue of appeals. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const appealsView = {
  heading: 'Appeals',
  empty: 'No open appeals.',
  emptyHint: 'People can ask for another look after a comment was removed or they were banned.',
  by: (name: string) => t`Appeal by ${name}`,
  due: 'Answer due',
  overdue: 'overdue',
  appeal: 'What they say',
  decision: 'The decision',
  decidedBy: 'Decided by',
  until: 'Until',
  gone: 'The comment can no longer be shown.',
  sanction: 'The decision is about the person, not about a comment.',
  keep: 'Keep the decision…',
  overturn: 'Overturn…',
  own: 'This was your decision, so another moderator has to answer.',
  rank: 'This person’s role ranks too high for you to answer.',
  keepHeading: 'Keep the decision',
  overturnHeading: 'Overturn the decision',
  keepHint: 'Nothing changes. The person sees your reason.',
  overturnHint: 'The comment is published again, or the sanction is lifted. The person sees your reason.',
  reason: 'Reason, shown to the person',
  keepSubmit: 'Keep',
  overturnSubmit: 'Overturn',
  kept: (name: string) => t`Kept: ${name}.`,
  overturned: (name: string) => t`Overturned: ${name}.`,
  undone: 'Undone: the appeal is open again.',
  back: 'Back to the appeals',
};

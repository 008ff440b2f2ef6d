/** English: dialogs about people. */
import type { Standing } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const standingDialog = {
  heading: (name: string) => t`Comments of ${name}`,
  legend: 'From now on',
  standings: {
    normal: 'No special treatment',
    premoderated: 'Wait for a moderator; we tell the person',
    trusted: 'Pass the rules and premoderation, but not words and links',
  } satisfies Record<Standing, string>,
  reason: 'Reason, for the log',
  submit: 'Change',
  done: (name: string, standing: string) => t`${name}: ${standing}.`,
};

export const banDialog = {
  heading: (name: string) => t`Ban ${name}`,
  hint: 'Banned people can read, but not comment, vote or report. Their existing comments stay.',
  reason: 'Reason, shown to the person',
  until: 'Until',
  forever: 'Permanently',
  day: 'One day',
  week: 'One week',
  month: 'Thirty days',
  date: 'A date…',
  dateLabel: 'End of the ban',
  submit: 'Ban',
  lift: (name: string) => t`Lift the ban of ${name}`,
  liftHint: 'They can comment again immediately.',
  liftSubmit: 'Lift ban',
  banned: (name: string) => t`${name} is banned.`,
  lifted: (name: string) => t`The ban of ${name} is lifted.`,
  pastDate: 'Choose a future date.',
};

export const muteDialog = {
  heading: (name: string) => t`Mute reports by ${name}`,
  hint: 'They can still read and comment. We tell them that they can’t report, until when, and your reason.',
  reason: 'Reason, shown to the person',
  submit: 'Mute reports',
  muted: (name: string) => t`${name} can’t report any more.`,
};

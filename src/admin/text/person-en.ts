/** Texts for actions on people. */
import type { NoticeGround, Standing } from '../../shared/enums.js';
import { standings } from './labels-en.js';

export const standingDialog = {
  heading: (name: string) => `Comments of ${name}`,
  legend: 'From now on',
  standings: {
    normal: 'No special treatment',
    premoderated: 'Wait for a moderator; we tell the person',
    trusted: 'Pass the rules and premoderation, but not words and links',
  } satisfies Record<Standing, string>,
  reason: 'Reason, for the log',
  submit: 'Change',
  done: (name: string, standing: Standing) => `${name}: ${standings[standing]}.`,
};

export const banDialog = {
  heading: (name: string) => `Ban ${name}`,
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
  lift: (name: string) => `Lift the ban of ${name}`,
  liftHint: 'They can comment again immediately.',
  liftSubmit: 'Lift ban',
  banned: (name: string) => `${name} is banned.`,
  lifted: (name: string) => `The ban of ${name} is lifted.`,
  pastDate: 'Choose a future date.',
};

export const muteDialog = {
  heading: (name: string) => `Mute reports by ${name}`,
  hint: 'They can still read and comment. We tell them that they can’t report, until when, and your reason.',
  reason: 'Reason, shown to the person',
  submit: 'Mute reports',
  muted: (name: string) => `${name} can’t report any more.`,
  unmuted: (name: string) => `${name} can report again.`,
  open: (name: string) => `Mute reports by ${name}…`,
  lift: (name: string) => `Unmute reports by ${name}`,
};

/** Texts for reports of illegal content. */
export const noticeWords = {
  title: (ground: NoticeGround) => `Reported as illegal: ${noticeGrounds[ground]}`,
  from: (email: string | null) => (email === null ? 'Sent without an address' : `Sent by ${email}`),
  hint: 'The sender can see your decision with a receipt.',
  answered: 'answered by a decision',
  short: 'illegal?',
};

export const noticeGrounds: Record<NoticeGround, string> = {
  hate: 'hate speech',
  threat: 'threats or violence',
  defamation: 'defamation',
  privacy: 'violation of privacy',
  copyright: 'copyright',
  fraud: 'fraud',
  child_safety: 'danger to children',
  other: 'another law',
};

/** Texts about a reporter and the weight of a report. */
export const reporterWords = {
  arranged: 'part of a burst from new or related accounts, so it doesn’t count toward hiding',
  weighs: (weight: number) => `counts ${weight.toLocaleString('en')}`,
  record: (upheld: number, answered: number) => `${upheld} of ${answered} earlier reports upheld`,
  muted: 'can’t report any more',
};

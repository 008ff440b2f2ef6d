/** The words of what moderators do about a person. */
import type { NoticeGround, Standing } from '../../shared/enums.js';
import { standings } from './labels-en.js';

export const standingDialog = {
  heading: (name: string) => `Comments of ${name}`,
  legend: 'From now on',
  standings: {
    normal: 'Like everybody’s',
    premoderated: 'Wait for a moderator; the person is told',
    trusted: 'Pass the rules and premoderation, but not words and links',
  } satisfies Record<Standing, string>,
  reason: 'Reason, for the log',
  submit: 'Change',
  done: (name: string, standing: Standing) => `${name}: ${standings[standing]}.`,
};

export const muteDialog = {
  heading: (name: string) => `Take no more reports of ${name}`,
  hint: 'They can still read and comment. We tell them that they can’t report, until when, and your reason.',
  reason: 'Reason, shown to the person',
  submit: 'Take no more reports',
  muted: (name: string) => `${name} can’t report any more.`,
  unmuted: (name: string) => `${name} can report again.`,
  open: (name: string) => `Take no more reports of ${name}…`,
  lift: (name: string) => `Take reports of ${name} again`,
};

/** A report of illegal content by anybody. */
export const noticeWords = {
  title: (ground: NoticeGround) => `Reported as illegal: ${noticeGrounds[ground]}`,
  from: (email: string | null) => (email === null ? 'Sent without an address' : `Sent by ${email}`),
  hint: 'Whoever sent it reads your decision with a receipt.',
  answered: 'answered by a decision',
  short: 'illegal?',
};

const noticeGrounds: Record<NoticeGround, string> = {
  hate: 'hate speech',
  threat: 'threats or violence',
  defamation: 'defamation',
  privacy: 'violation of privacy',
  copyright: 'copyright',
  fraud: 'fraud',
  child_safety: 'danger to children',
  other: 'another law',
};

/** Of who made a report, and what the report counts. */
export const reporterWords = {
  arranged: 'part of a burst from new or related accounts, which doesn’t hide the comment by itself',
  weighs: (weight: number) => `counts ${weight.toLocaleString('en')}`,
  record: (upheld: number, answered: number) => `${upheld} of ${answered} earlier reports followed`,
  muted: 'can’t report any more',
};

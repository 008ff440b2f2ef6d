/** English: readers' reports, notices of illegal content, and colleagues. */
import type { NoticeGround } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

/** Reports of illegal content. */
export const noticeWords = {
  title: (ground: string) => t`Reported as illegal: ${ground}`,
  from: (email: string) => t`Sent by ${email}`,
  anonymous: 'Sent without an address',
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

/** A reporter and the weight of a report. */
export const reporterWords = {
  arranged: 'part of a burst from new or related accounts, so it doesn’t count toward hiding',
  weighs: (weight: number) => t`counts ${weight}`,
  record: (upheld: number, answered: number) => t`${upheld} of ${answered} earlier reports upheld`,
  muted: 'can’t report any more',
  mute: (name: string) => t`Mute reports by ${name}…`,
  unmute: (name: string) => t`Unmute reports by ${name}`,
  unmuted: (name: string) => t`${name} can report again.`,
};

/** The words of what moderators do about a person. */
import type { Standing } from '../../shared/enums.js';
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

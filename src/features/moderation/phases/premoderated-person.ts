/** People whose comments must be reviewed before publication. */
import type { ModerationCheck } from './types.js';

export const premoderatedPerson: ModerationCheck = {
  name: 'premoderated-person',
  check({ standing }) {
    return standing === 'premoderated'
      ? { verdict: 'hold', reason: 'premoderated_person', evidence: {} }
      : null;
  },
};

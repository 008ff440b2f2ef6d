/** English: the testers next to the settings and rules, and the settings’ groups. */
import type { RuleTrial } from '../../../shared/contract.js';
import type { Standing } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('en');

export const testerWords = {
  groups: {
    comments: {
      heading: 'New comments',
      hint: 'Who can comment, what is held for a moderator, and how long comments can be and be edited.',
    },
    reports: { heading: 'Reports', hint: 'How many reports hide a comment until a moderator decides.' },
    appeals: { heading: 'Appeals', hint: 'What people can do about a decision.' },
    erasure: { heading: 'Erased people', hint: 'What stays of people who have their data erased.' },
    page: { heading: 'On your pages', hint: 'What readers see, and which pages share their comments.' },
  },

  comment: {
    heading: 'Try a text',
    hint: 'What would become of it with the settings and rules as they are on this page, saved or not. Nothing is stored, and no outside service is asked.',
    text: 'Text of a comment',
    published: 'Their published comments so far; 0: a new commenter',
    links: 'More links than the text has',
    standing: 'The person',
    guest: 'Is a guest',
    submit: 'Try the text',
    statuses: {
      published: 'It would be published.',
      pending: 'It would wait for a moderator.',
      rejected: 'It would be rejected.',
    } satisfies Record<RuleTrial['status'], string>,
    reported: 'It would be published, and reported to moderators.',
    tooLong: 'It would not be accepted: it is longer than a comment may be.',
    nothing: 'No check objects to it.',
    asked: (names: readonly string[]) => t`Before that, these would be asked: ${list(names)}.`,
    outcomes: {
      approve: 'Publishes it.',
      report: 'Reports it.',
      hold: 'Holds it.',
      reject: 'Rejects it.',
      observe: 'Only observes it.',
    } satisfies Record<RuleTrial['verdicts'][number]['verdict'], string>,
  },
  standings: {
    normal: 'Like everyone',
    premoderated: 'Reviewed before publication',
    trusted: 'Trusted',
  } satisfies Record<Standing, string>,

  reports: {
    heading: 'Try some reports',
    hint: 'Whether they would hide a public comment that no moderator has approved, with the limits on this page.',
    count: 'Reports',
    reason: 'Reason',
    known: 'Hours since the site first saw the people who report',
    upheld: 'Of every ten earlier reports of theirs, moderators followed; empty: they made fewer than five',
    hidden: (sum: number, limit: number) =>
      t`It would be hidden: they count ${sum}, and the limit is ${limit}.`,
    stays: (sum: number, limit: number) =>
      t`It would stay public: they count ${sum}, and the limit is ${limit}.`,
    notYet:
      'It would stay public: reports by people who are this new don’t count, unless the site published a comment of theirs before.',
  },

  addresses: {
    heading: 'Try two addresses',
    hint: 'Whether they lead to the same article, with the choices on this page, saved or not. Articles that exist already stay apart.',
    one: 'An address',
    other: 'Another address',
    compared: 'Compared as',
    same: 'They lead to the same article.',
    different: 'They lead to different articles.',
    incomplete:
      'That isn’t a complete address. It starts with https:// or http:// and has a host, such as https://example.com/story.',
    tooLong: (max: number) => t`That is too long: an address has at most ${max} characters.`,
  },
};

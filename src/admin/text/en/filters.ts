/** English: the conditions and the order of a queue, and decisions about many comments. */
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('en');

export const filterWords = {
  sort: 'Order',
  sorts: {
    age: { oldest: 'Oldest first', newest: 'Newest first' },
    reports: 'Most reports first',
    urgency: 'Most urgent first',
  },
  urgencyHint: 'Reports, serious reasons and findings of rules count as hours of waiting.',
  where: 'Search in',
  inQueue: (queue: string) => t`${queue} only`,
  inAll: 'All comments',
  person: 'Person',
  personHint: 'The beginning of a name',
  article: 'Article',
  articleHint: 'Words, or beginnings of words, of the title, key or address, or the whole address',
  reason: 'Reason',
  rule: 'Rule',
  any: 'Any',
  from: 'From',
  to: 'To',
  links: 'Only with a link',
  clear: 'Clear search and filters',
};

export const confirmWords = {
  approve: (count: number) => plural(count, { one: 'Approve # comment?', other: 'Approve # comments?' }),
  reject: (count: number) => plural(count, { one: 'Reject # comment?', other: 'Reject # comments?' }),
  spam: (count: number) =>
    plural(count, { one: 'Mark # comment as spam?', other: 'Mark # comments as spam?' }),
  see: (count: number) =>
    plural(count, { one: 'Mark # comment as seen?', other: 'Mark # comments as seen?' }),
  hint: 'You can undo this.',
  yes: 'Yes, all of them',
};

/** English: searching, sorting and grouping queues. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const queueWords = {
  search: 'Search all words',
  filters: 'Filters',
  filtersOn: (count: number) => t`Filters (${count})`,
  noMatch: 'No comment matches.',
  noMatchHint: 'Words are found whole: “bus” doesn’t find “buses”.',
  partial: 'Older comments are still being prepared for the search, so some may be missing.',
  alike: (count: string) => t`${count} nearly identical`,
  ofPerson: (count: string) => t`${count} by this person`,
  /** For groups that are not counted further. */
  orMore: (count: number) => t`${count} or more`,
  groupAlike: 'Nearly identical texts',
  groupPerson: 'Comments of one person',
  groupHint: 'All of them are selected. Clear the boxes of those that don’t belong.',
  groupEmpty: 'All of them are decided.',
  backToQueue: (queue: string) => t`Back to ${queue}`,
  allOfPerson: 'All comments of this person',
  allOfArticle: 'All comments on this article',
};

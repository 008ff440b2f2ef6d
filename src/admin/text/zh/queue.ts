/** Chinese: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const queueWords: typeof en.queueWords = {
  search: '搜索全部词语',
  filters: '筛选',
  filtersOn: (count) => t`筛选（${count}）`,
  noMatch: '没有匹配的评论。',
  noMatchHint: '按完整单词搜索：“bus”搜不到“buses”。',
  partial: '较早的评论仍在为搜索作准备，可能有遗漏。',
  alike: (count) => t`${count} 条几乎相同`,
  ofPerson: (count) => t`此人的 ${count} 条`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} 条以上`,
  groupAlike: '几乎相同的文字',
  groupPerson: '同一人的评论',
  groupHint: '已全部选中。请取消勾选不属于此组的评论。',
  groupEmpty: '已全部作出决定。',
  backToQueue: (queue) => t`返回“${queue}”`,
  allOfPerson: '此人的全部评论',
  allOfArticle: '此文章的全部评论',
};

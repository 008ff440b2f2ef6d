/** Japanese: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const queueWords: typeof en.queueWords = {
  search: 'すべての語句を検索',
  filters: '絞り込み',
  filtersOn: (count) => t`絞り込み（${count}）`,
  noMatch: '該当するコメントはありません。',
  noMatchHint: '語句は単語単位で検索します。「bus」では「buses」は見つかりません。',
  partial: '古いコメントは検索の準備中のため、表示されないものがあります。',
  alike: (count) => t`ほぼ同じ文章${count}件`,
  ofPerson: (count) => t`この人のコメント${count}件`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count}件以上`,
  groupAlike: 'ほぼ同じ文章',
  groupPerson: '一人のコメント',
  groupHint: 'すべて選択されています。該当しないもののチェックを外してください。',
  groupEmpty: 'すべて決定済みです。',
  backToQueue: (queue) => t`「${queue}」に戻る`,
  allOfPerson: 'この人のすべてのコメント',
  allOfArticle: 'この記事へのすべてのコメント',
};

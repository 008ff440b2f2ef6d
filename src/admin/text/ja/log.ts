/** Japanese: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const logWords: typeof en.logWords = {
  action: '内容',
  anyAction: 'すべて',
  from: '開始',
  to: '終了',
  apply: '絞り込む',
  byPerson: 'この人の操作',
  csv: 'CSVでダウンロード',
  json: 'JSONでダウンロード',
  exporting: '記録を集めています…',
};

export const logView: typeof en.logView = {
  heading: '記録',
  all: 'サイトのすべての決定と変更（新しい順）',
  ofPerson: '一人に関する決定',
  ofComment: '1件のコメントに関する決定',
  showAll: 'すべての決定を表示',
  showComment: 'コメントを表示',
  showCommentOf: (time) => t`${time}に決定されたコメントを表示`,
  when: '日時',
  who: '実行者',
  what: '内容',
  about: '対象',
  why: '理由',
  change: '変更前、変更後',
  details: '詳細',
  empty: '決定も変更もまだありません。',
};

/** Japanese: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ja');

export const overviewView: typeof en.overviewView = {
  intro: '最近の状況と、読者の待ち時間です。日付はUTCです。取り消された決定は含みません。',
  period: '期間',
  periods: { 7: '過去7日間', 30: '過去30日間', 90: '過去90日間' },
  update: '更新',
  updated: (time) => t`${time}時点の数値`,
  empty: 'この期間の動きはありません。コメント、報告、決定がここに表示されます。',
  none: 'この期間にはありません。',
  noChart: 'グラフを表示できません。数値は下にあります。',
  table: '日別の数値',
  tableOf: (chart) => t`${chart}（日別）`,
  dayColumn: '日',

  waiting: '現在の待ち件数',
  queue: 'キュー',
  number: '件数',
  oldest: '最も古いもの',
  inQueue: (count, queue) => t`「${queue}」に${count}件`,
  nothingWaits: '待っているものはありません。',
  waits: (count) => plural(count, { other: '#件が待っています。' }),
  waitsLongest: (oldest, queue) => t`最も古いものは「${queue}」で${oldest}待っています。`,

  comments: 'コメント',
  commentsSum: (count, days, most, highest) => t`${days}日間で${count}件。最多は${most}の${highest}件。`,

  work: '保留・却下・報告',
  held: '自動チェックが保留',
  rejected: '却下',
  rejectedByPeople: 'モデレーターが却下',
  rejectedByChecks: '自動チェックが却下',
  reports: '報告',
  workSum: (held, rejected, people, checks) =>
    t`保留${held}件、却下${rejected}件（モデレーター${people}件、自動チェック${checks}件）。`,
  reportsSum: (count) => plural(count, { other: '報告#件。' }),

  reasons: '却下の理由',
  reason: '理由',
  by: '却下した側',
  automated: '自動チェック',
  people: 'モデレーター',
  reasonsSum: (reason, count, all) => t`最も多い理由は「${reason}」で、${all}件中${count}件。`,

  response: '対応時間',
  decisions: '決定',
  median: '中央値',
  p90: '90%が完了するまで',
  decisionsSum: (count) => plural(count, { other: 'キュー内のコメントに関する決定#件。' }),
  medianSum: (median) => t`中央値は${median}でした。`,
  mediansSum: (quickest, slowest) => t`1日の中央値は${quickest}から${slowest}の間でした。`,
};

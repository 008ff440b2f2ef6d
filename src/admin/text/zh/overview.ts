/** Chinese: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('zh');

export const overviewView: typeof en.overviewView = {
  intro: '近期情况，以及读者等待的时间。日期按 UTC 计算。已撤销的决定不计入。',
  period: '时段',
  periods: { 7: '最近 7 天', 30: '最近 30 天', 90: '最近 90 天' },
  update: '更新',
  updated: (time) => t`${time} 的数据`,
  empty: '此时段内没有任何动态。评论、举报和决定会显示在这里。',
  none: '此时段内没有。',
  noChart: '无法显示图表。数据列在下方。',
  table: '每日数据',
  tableOf: (chart) => t`${chart}（按日）`,
  dayColumn: '日期',

  waiting: '当前等待',
  queue: '队列',
  number: '数量',
  oldest: '最早的一条',
  inQueue: (count, queue) => t`“${queue}”中有 ${count} 条`,
  nothingWaits: '没有等待处理的内容。',
  waits: (count) => plural(count, { other: '# 条在等待。' }),
  waitsLongest: (oldest, queue) => t`最早的一条在“${queue}”中，已等待${oldest}。`,

  comments: '评论',
  commentsSum: (count, days, most, highest) =>
    t`${days} 天内 ${count} 条，最多的一天是${most}（${highest} 条）。`,

  work: '留待审核、拒绝和举报',
  held: '由自动检查留待审核',
  rejected: '已拒绝',
  rejectedByPeople: '由版主拒绝',
  rejectedByChecks: '由自动检查拒绝',
  reports: '举报',
  workSum: (held, rejected, people, checks) =>
    t`留待审核 ${held} 条，拒绝 ${rejected} 条（版主 ${people} 条，自动检查 ${checks} 条）。`,
  reportsSum: (count) => plural(count, { other: '# 次举报。' }),

  reasons: '拒绝原因',
  reason: '原因',
  by: '拒绝者',
  automated: '自动检查',
  people: '版主',
  reasonsSum: (reason, count, all) => t`最常见的是“${reason}”：${all} 条中有 ${count} 条。`,

  response: '响应时间',
  decisions: '决定',
  median: '中位数',
  p90: '90% 的处理时间不超过',
  decisionsSum: (count) => plural(count, { other: '对队列中的评论作出 # 次决定。' }),
  medianSum: (median) => t`中位数为${median}。`,
  mediansSum: (quickest, slowest) => t`单日中位数在${quickest}到${slowest}之间。`,
};

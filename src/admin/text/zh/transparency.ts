/** Chinese: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const transparencyView: typeof en.transparencyView = {
  heading: '报告',
  intro: '某一时段内的决定，供透明度报告使用。已撤销的决定不计入。',
  from: '从',
  to: '至（含当日）',
  show: '显示',
  download: '下载为 CSV',
  decisions: '决定',
  decision: '决定',
  reason: '原因',
  by: '决定者',
  automated: '自动检查',
  people: '版主',
  count: '数量',
  none: '此时段内没有。',
  ownWords: '版主自行填写',
  answers: '举报、违法通知和复核请求',
  what: '类型',
  received: '收到',
  upheld: '成立',
  declined: '不成立',
  median: '答复时间中位数',
  reports: '读者举报',
  allNotices: '全部违法内容通知',
  notices: (ground) => t`通知：${ground}`,
  appeals: '复核请求（“不成立”：维持原决定）',
};

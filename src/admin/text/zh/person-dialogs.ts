/** Chinese: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`${name} 的评论`,
  legend: '从现在起',
  standings: {
    normal: '无特殊处理',
    premoderated: '等待版主审核，并告知本人',
    trusted: '免于规则检查和预先审核，但仍检查词语和链接',
  },
  reason: '原因（记入日志）',
  submit: '更改',
  done: (name, standing) => t`${name}：${standing}。`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`封禁 ${name}`,
  hint: '被封禁者可以阅读，但不能评论、投票或举报。已有评论保留。',
  reason: '原因（向本人显示）',
  until: '直到',
  forever: '永久',
  day: '一天',
  week: '一周',
  month: '三十天',
  date: '指定日期…',
  dateLabel: '封禁结束时间',
  submit: '封禁',
  lift: (name) => t`解除对 ${name} 的封禁`,
  liftHint: '此人可以立即再次评论。',
  liftSubmit: '解除封禁',
  banned: (name) => t`${name} 已被封禁。`,
  lifted: (name) => t`已解除对 ${name} 的封禁。`,
  pastDate: '请选择将来的日期。',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`禁止 ${name} 举报`,
  hint: '此人仍可阅读和评论。我们会告知其不能举报、截止时间和您填写的原因。',
  reason: '原因（向本人显示）',
  submit: '禁止举报',
  muted: (name) => t`${name} 已不能举报。`,
};

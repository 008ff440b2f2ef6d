/** Chinese: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`被举报违法：${ground}`,
  from: (email) => t`发送者：${email}`,
  anonymous: '发送者未留地址',
  hint: '发送者凭回执可查看您的决定。',
  answered: '已通过决定答复',
  short: '违法？',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: '仇恨言论',
  threat: '威胁或暴力',
  defamation: '诽谤',
  privacy: '侵犯隐私',
  copyright: '版权',
  fraud: '欺诈',
  child_safety: '危害儿童',
  other: '其他法律',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: '来自新账号或关联账号的集中举报，不计入隐藏标准',
  weighs: (weight) => t`权重 ${weight}`,
  record: (upheld, answered) => t`此前 ${answered} 次举报中有 ${upheld} 次成立`,
  muted: '已不能举报',
  mute: (name) => t`禁止 ${name} 举报…`,
  unmute: (name) => t`解除对 ${name} 的举报限制`,
  unmuted: (name) => t`${name} 可以再次举报。`,
};

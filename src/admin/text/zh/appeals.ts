/** Chinese: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const appealsView: typeof en.appealsView = {
  heading: '复核请求',
  empty: '没有待处理的复核请求。',
  emptyHint: '评论被移除或本人被封禁后，可以请求复核。',
  by: (name) => t`${name} 的复核请求`,
  due: '答复期限',
  overdue: '已逾期',
  appeal: '本人的说明',
  decision: '决定',
  decidedBy: '决定者',
  until: '直到',
  gone: '该评论已无法显示。',
  sanction: '该决定针对个人，而非某条评论。',
  keep: '维持决定…',
  overturn: '推翻决定…',
  own: '这是您自己的决定，须由另一位版主答复。',
  rank: '此人的角色级别较高，您不能答复。',
  keepHeading: '维持决定',
  overturnHeading: '推翻决定',
  keepHint: '一切不变。本人会看到您的理由。',
  overturnHint: '评论将重新发布，或解除处罚。本人会看到您的理由。',
  reason: '理由（向本人显示）',
  keepSubmit: '维持',
  overturnSubmit: '推翻',
  kept: (name) => t`已维持：${name}。`,
  overturned: (name) => t`已推翻：${name}。`,
  undone: '已撤销：复核请求重新待处理。',
  back: '返回复核请求',
};

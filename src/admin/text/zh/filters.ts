/** Chinese: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('zh');

export const filterWords: typeof en.filterWords = {
  sort: '排序',
  sorts: {
    age: { oldest: '最早优先', newest: '最新优先' },
    reports: '举报最多优先',
    urgency: '最紧急优先',
  },
  urgencyHint: '举报、严重原因和规则检查结果会折算为等待小时数。',
  where: '搜索范围',
  inQueue: (queue) => t`仅限“${queue}”`,
  inAll: '全部评论',
  person: '用户',
  personHint: '名字的开头',
  article: '文章',
  articleHint: '标题、键或地址中的词（或词的开头），或完整地址',
  reason: '原因',
  rule: '规则',
  any: '不限',
  from: '从',
  to: '至',
  links: '仅限含链接的评论',
  clear: '清除搜索和筛选',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { other: '批准 # 条评论？' }),
  reject: (count) => plural(count, { other: '拒绝 # 条评论？' }),
  spam: (count) => plural(count, { other: '将 # 条评论标为垃圾评论？' }),
  see: (count) => plural(count, { other: '将 # 条评论标为已看？' }),
  hint: '此操作可以撤销。',
  yes: '是，全部处理',
};

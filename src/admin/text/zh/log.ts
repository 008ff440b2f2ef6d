/** Chinese: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const logWords: typeof en.logWords = {
  action: '操作',
  anyAction: '全部',
  from: '从',
  to: '至',
  apply: '筛选',
  byPerson: '此人的操作',
  csv: '下载为 CSV',
  json: '下载为 JSON',
  exporting: '正在收集记录…',
};

export const logView: typeof en.logView = {
  heading: '日志',
  all: '网站的所有决定和更改，最新的在前',
  ofPerson: '关于此人的决定',
  ofComment: '关于此评论的决定',
  showAll: '显示全部决定',
  showComment: '显示评论',
  showCommentOf: (time) => t`显示 ${time} 作出决定的评论`,
  when: '时间',
  who: '操作者',
  what: '操作',
  about: '对象',
  why: '原因',
  change: '更改前后',
  details: '详情',
  empty: '还没有任何决定或更改。',
};

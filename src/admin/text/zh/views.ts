/** Chinese: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const signIn: typeof en.signIn = {
  heading: '评论管理',
  intro: '请打开网站给您的链接，或粘贴网站给您的令牌。',
  site: '网站标识',
  token: '令牌',
  tokenHint: '以“eyJ”开头。仅保留在此标签页中，关闭后即清除。',
  submit: '登录',
  missing: '请填写网站标识和令牌。',
};

export const languageDialog: typeof en.languageDialog = {
  heading: '语言',
  label: '此控制台的语言',
  hint: '适用于此浏览器。页面会重新加载，请先保存更改。',
  submit: '使用此语言',
};

export const lockDialog: typeof en.lockDialog = {
  lock: '锁定此讨论',
  unlock: '解锁此讨论',
  lockHint: '读者仍可阅读，但不能回复。',
  unlockHint: '读者可以再次回复。',
  reason: '原因（记入日志）',
  done: (locked) => (locked ? '讨论已锁定。' : '讨论已解锁。'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: '此文章的评论',
  state: '状态',
  reason: '原因（记入日志）',
  submit: '更改',
  done: (state) => t`文章已更改。${state}。`,
};

export const keyboard: typeof en.keyboard = {
  heading: '键盘',
  on: '已开启单键快捷键',
  hint: '如果妨碍语音输入或屏幕阅读器，请关闭。',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: '下一条评论',
  previous: '上一条评论',
  approve: '批准',
  reject: '拒绝，再按 1 到 8 选择原因',
  spam: '标为垃圾评论',
  undo: '撤销上一个决定',
  select: '选择或取消选择',
  selectRange: '从上次选择处选到这里',
  clear: '清除选择或搜索',
  lock: '锁定或解锁讨论',
  ban: '封禁评论者，或解除封禁',
  arrivals: '显示新评论',
  search: '搜索',
  group: '打开分组：几乎相同的文字，或同一人的评论',
  see: '标为已看（在“新”中）',
  help: '此列表',
};

export const settingsView: typeof en.settingsView = {
  heading: '设置',
  readOnly: '只有管理员可以更改这些设置。',
  save: '保存更改',
  saved: '已保存。新评论将按这些设置处理。',
  unchanged: '没有更改。',
  failed: '未保存。',
};

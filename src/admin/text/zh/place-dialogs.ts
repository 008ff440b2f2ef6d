/** Chinese: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: '将此讨论的新回复留待审核',
  release: '不再将此讨论的回复留待审核',
  hint: '新评论或编辑过的评论须经版主审核后才会显示，并会告知评论者。编辑部人员的评论除外。',
  reason: '原因（记入日志）',
  done: (held) => (held ? '回复现在须等待版主审核。' : '回复不再需要等待。'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: '此文章的高峰模式',
  legend: '新评论',
  modes: {
    premoderate: '等待版主审核',
    slow: '慢速模式：每人每隔若干秒一条',
    closed: '不接受',
  },
  seconds: '两条评论间隔的秒数',
  hours: '持续小时数；留空：直到有人结束',
  reason: '原因（记入日志）',
  submit: '启动',
  started: (mode) => t`${mode}，仅限此文章。`,
};

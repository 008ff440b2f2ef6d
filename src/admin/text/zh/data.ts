/** Chinese: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const dataWords: typeof en.dataWords = {
  heading: '个人数据',
  export: '下载此人的数据',
  erase: '清除此人的数据…',
  confirm: (name) =>
    t`这将清除 ${name} 的名字、账号、投票、举报说明、有关此人的备注，以及日志中填写的有关此人的内容。无法撤销。`,
  texts: '此人的公开评论',
  modes: {
    remove: '清除文字',
    keep: '保留文字，去掉名字',
  },
  submit: '永久清除',
  erased: '已清除。评论和投票将在一分钟内处理完毕。',
};

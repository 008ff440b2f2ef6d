/** Chinese: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const versionNames: typeof en.versionNames = {
  first: '最初的文字',
  edited: '作者编辑',
  redacted: '版主移除了个人信息',
};

export const redactDialog: typeof en.redactDialog = {
  heading: '移除个人信息',
  hint: '电话、地址、姓名：读者会在原处看到 […]。我们会把此事和你的理由告知作者。',
  passages: '要移除的内容，每行一段',
  earlier: '也从先前版本中永久移除。否则版主仍可在那里看到。',
  preview: '移除后的样子',
  reason: '原因（向作者显示）',
  submit: '移除',
  none: '请输入要移除的内容。',
  missing: (passage) => t`文中没有“${passage}”。`,
  done: '已移除个人信息。',
};

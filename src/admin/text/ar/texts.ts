/** Arabic: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const versionNames: typeof en.versionNames = {
  first: 'كما كُتب أولًا',
  edited: 'عدّله كاتبه',
  redacted: 'أزال مشرف بيانات شخصية',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'إزالة بيانات شخصية',
  hint: 'أرقام هواتف أو عناوين أو أسماء: يرى القرّاء […] مكانها. نُعلم الكاتب بذلك وبالسبب.',
  passages: 'ما يُزال، كل مقطع في سطر',
  earlier: 'من الصيغ السابقة أيضًا، نهائيًا. وإلا يبقى المشرفون قادرين على قراءته فيها.',
  preview: 'كيف سيُقرأ',
  reason: 'السبب، ويراه الكاتب',
  submit: 'إزالة',
  none: 'أدخل ما يجب إزالته.',
  missing: (passage) => t`«${passage}» ليس في النص.`,
  done: 'أُزيلت البيانات الشخصية.',
};

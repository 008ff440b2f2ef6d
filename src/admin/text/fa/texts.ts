/** Persian: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const versionNames: typeof en.versionNames = {
  first: 'متن نخستین',
  edited: 'نویسنده ویرایش کرد',
  redacted: 'ناظر داده‌های شخصی را حذف کرد',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'حذف داده‌های شخصی',
  hint: 'شماره تلفن، نشانی، نام: خوانندگان به‌جای آن […] می‌بینند. این کار و دلیل شما را به نویسنده می‌گوییم.',
  passages: 'چه چیزی حذف شود، هر قسمت در یک سطر',
  earlier: 'از نسخه‌های قبلی هم، برای همیشه. وگرنه ناظران هنوز می‌توانند آن را آنجا بخوانند.',
  preview: 'متن پس از حذف',
  reason: 'دلیل، که به نویسنده نشان داده می‌شود',
  submit: 'حذف',
  none: 'بنویسید چه چیزی حذف شود.',
  missing: (passage) => t`«${passage}» در متن نیست.`,
  done: 'داده‌های شخصی حذف شد.',
};

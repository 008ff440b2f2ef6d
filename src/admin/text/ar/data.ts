/** Arabic: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const dataWords: typeof en.dataWords = {
  heading: 'البيانات الشخصية',
  export: 'تنزيل بيانات الشخص',
  erase: 'محو بيانات هذا الشخص…',
  confirm: (name) =>
    t`يمحو هذا اسم ${name} وحسابه وأصواته وملاحظات بلاغاته، والملاحظات عنه، وما كُتب عنه في السجل. لا يمكن التراجع عن ذلك.`,
  texts: 'تعليقاته العلنية',
  modes: {
    remove: 'محو النصوص',
    keep: 'إبقاء النصوص دون الاسم',
  },
  submit: 'محو نهائي',
  erased: 'تم المحو. تتبعه التعليقات والأصوات خلال دقيقة.',
};

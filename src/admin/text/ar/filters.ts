/** Arabic: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ar');

export const filterWords: typeof en.filterWords = {
  sort: 'الترتيب',
  sorts: {
    age: { oldest: 'الأقدم أولًا', newest: 'الأحدث أولًا' },
    reports: 'الأكثر بلاغات أولًا',
    urgency: 'الأكثر إلحاحًا أولًا',
  },
  urgencyHint: 'تُحسب البلاغات والأسباب الخطيرة ونتائج القواعد كساعات انتظار.',
  where: 'البحث في',
  inQueue: (queue) => t`${queue} فقط`,
  inAll: 'كل التعليقات',
  person: 'الشخص',
  personHint: 'بداية الاسم',
  article: 'المقال',
  articleHint: 'كلمات من العنوان أو المفتاح أو الرابط، أو بداياتها، أو الرابط كاملًا',
  reason: 'السبب',
  rule: 'القاعدة',
  any: 'الكل',
  from: 'من',
  to: 'إلى',
  links: 'التي فيها رابط فقط',
  clear: 'مسح البحث والتصفية',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) =>
    plural(count, {
      zero: 'قبول # تعليق؟',
      one: 'قبول تعليق واحد (#)؟',
      two: 'قبول تعليقين (#)؟',
      few: 'قبول # تعليقات؟',
      many: 'قبول # تعليقًا؟',
      other: 'قبول # تعليق؟',
    }),
  reject: (count) =>
    plural(count, {
      zero: 'رفض # تعليق؟',
      one: 'رفض تعليق واحد (#)؟',
      two: 'رفض تعليقين (#)؟',
      few: 'رفض # تعليقات؟',
      many: 'رفض # تعليقًا؟',
      other: 'رفض # تعليق؟',
    }),
  spam: (count) =>
    plural(count, {
      zero: 'عدّ # تعليق مزعجًا؟',
      one: 'عدّ تعليق واحد (#) مزعجًا؟',
      two: 'عدّ تعليقين (#) مزعجين؟',
      few: 'عدّ # تعليقات مزعجة؟',
      many: 'عدّ # تعليقًا مزعجة؟',
      other: 'عدّ # تعليق مزعجة؟',
    }),
  see: (count) =>
    plural(count, {
      zero: 'وسم # تعليق بأنه اطُّلع عليه؟',
      one: 'وسم تعليق واحد (#) بأنه اطُّلع عليه؟',
      two: 'وسم تعليقين (#) بأنه اطُّلع عليهما؟',
      few: 'وسم # تعليقات بأنه اطُّلع عليها؟',
      many: 'وسم # تعليقًا بأنه اطُّلع عليها؟',
      other: 'وسم # تعليق بأنه اطُّلع عليها؟',
    }),
  hint: 'يمكنك التراجع عن هذا.',
  yes: 'نعم، كلها',
};

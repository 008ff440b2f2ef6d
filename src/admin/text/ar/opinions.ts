/** Arabic: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const opinionsView: typeof en.opinionsView = {
  heading: 'آراء خدمات خارجية',
  intro:
    'خدمات تُسأل عن كل تعليق جديد أو معدَّل بعد إرساله. تُستثنى تعليقات فريق العمل والأشخاص الموثوقين. يُرسَل النص إلى الخدمة.',
  readOnly: 'لا يغيّرها إلا المديرون.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'تكشف الرسائل المزعجة. تتلقى النص واسم كاتبه وعنوان IP والمتصفح. وتتعلم عندما يقرر المشرفون غير رأيها.',
    },
    toxicity: {
      title: 'خدمة قياس الإساءة',
      hint: 'تقيّم النصوص بحسب الفئات. تعمل مع واجهة الإشراف من OpenAI وغيرها مما يجيب بصيغتها.',
    },
    external: {
      title: 'خدمتك الخاصة',
      hint: 'تتلقى التعليق بصيغة JSON، موقّعًا وفق Standard Webhooks، وتجيب بحكم.',
    },
  },

  mode: 'الوضع',
  action: 'إذا اعترضت',
  meanwhile: 'حتى تجيب',
  meanwhiles: { published: 'نشر', held: 'إيقاف' },
  onFailure: 'إذا لم تجب أبدًا، فالتعليقات الموقوفة',
  failures: { wait: 'تنتظر المشرف', publish: 'تُنشر' },
  fields: {
    blog: 'العنوان المسجل لدى Akismet',
    url: 'عنوان الخدمة',
    ownUrl: 'العنوان، إن لم يكن عنوان Akismet نفسها',
    model: 'النموذج؛ فارغ: نموذج الخدمة',
    threshold: 'تعترض ابتداءً من هذه الدرجة، بالمئة',
    categories: 'الفئات المحتسبة، واحدة في كل سطر؛ فارغ: كلها',
    timeoutSeconds: 'ثواني انتظار الإجابة',
    attempts: 'المحاولات',
  },
  save: 'حفظ',
  saved: 'تم الحفظ.',

  key: { akismet: 'مفتاح API', toxicity: 'مفتاح API', external: 'سر التوقيع (whsec_…)' },
  keyHint: 'يُحفظ للعنوان أعلاه، ولا يُعرض مرة أخرى.',
  keyStored: (time) => t`حُفظ ${time}.`,
  keyMissing: 'لا يوجد مفتاح محفوظ.',
  storeKey: 'حفظ المفتاح',
  generate: 'توليد',
  removeKey: 'إزالة',
  keySaved: 'حُفظ المفتاح.',
  keyRemoved: 'أُزيل المفتاح.',

  trial: 'نص للتجربة',
  tryIt: 'تجربة',
  trying: 'جارٍ السؤال…',
  passes: (ms) => t`لا اعتراض (${ms} م.ث).`,
  objects: (action, ms) => t`تعترض: ${action} (${ms} م.ث).`,
  noAnswer: (why) => t`لا إجابة: ${why}.`,
};

/** Arabic: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const signIn: typeof en.signIn = {
  heading: 'الإشراف',
  intro: 'افتح الرابط الذي أعطاك إياه موقعك، أو ألصق رمز دخول منه.',
  site: 'معرّف الموقع',
  token: 'رمز الدخول',
  tokenHint: 'يبدأ بـ «eyJ». يُحفظ في علامة التبويب هذه فقط إلى أن تغلقها.',
  submit: 'تسجيل الدخول',
  missing: 'املأ معرّف الموقع ورمز الدخول معًا.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'اللغة',
  label: 'لغة هذه الواجهة',
  hint: 'لهذا المتصفح. يُعاد تحميل الصفحة، فاحفظ تغييراتك أولًا.',
  submit: 'استخدام هذه اللغة',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'إغلاق هذا النقاش',
  unlock: 'إعادة فتح هذا النقاش',
  lockHint: 'يبقى بإمكان القراء قراءته لا الرد عليه.',
  unlockHint: 'يمكن للقراء الرد من جديد.',
  reason: 'السبب، للسجل',
  done: (locked) => (locked ? 'أُغلق النقاش.' : 'أُعيد فتح النقاش.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'التعليقات على هذا المقال',
  state: 'الحالة',
  reason: 'السبب، للسجل',
  submit: 'تغيير',
  done: (state) => t`تغيّر المقال. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'لوحة المفاتيح',
  on: 'اختصارات المفتاح الواحد مفعّلة',
  hint: 'أوقفها إذا أعاقت الإدخال الصوتي أو قارئ الشاشة.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'التعليق التالي',
  previous: 'التعليق السابق',
  approve: 'قبول',
  reject: 'رفض، ثم من 1 إلى 8 للسبب',
  spam: 'وسم بأنه مزعج',
  undo: 'التراجع عن آخر قرار',
  select: 'تحديد أو إلغاء التحديد',
  selectRange: 'التحديد من آخر محدد إلى هنا',
  clear: 'مسح التحديد أو البحث',
  lock: 'إغلاق النقاش أو إعادة فتحه',
  ban: 'حظر الكاتب أو رفع الحظر',
  arrivals: 'عرض التعليقات الجديدة',
  search: 'بحث',
  group: 'فتح المجموعة: نصوص شبه متطابقة أو تعليقات شخص واحد',
  see: 'تم الاطلاع (في «جديدة»)',
  help: 'هذه القائمة',
};

export const settingsView: typeof en.settingsView = {
  heading: 'الإعدادات',
  readOnly: 'لا يغيّرها إلا المديرون.',
  save: 'حفظ التغييرات',
  saved: 'تم الحفظ. تتبع التعليقات الجديدة هذه الإعدادات.',
  unchanged: 'لم يتغير شيء.',
  failed: 'لم يُحفظ.',
};

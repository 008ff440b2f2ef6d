/** Arabic: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`أُبلغ عنه لمخالفته القانون: ${ground}`,
  from: (email) => t`أرسله ${email}`,
  anonymous: 'أُرسل دون عنوان',
  hint: 'يمكن للمرسل الاطلاع على قرارك برقم الإيصال.',
  answered: 'أُجيب عنه بقرار',
  short: 'مخالف؟',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'خطاب كراهية',
  threat: 'تهديد أو عنف',
  defamation: 'تشهير',
  privacy: 'انتهاك الخصوصية',
  copyright: 'حقوق النشر',
  fraud: 'احتيال',
  child_safety: 'خطر على الأطفال',
  other: 'قانون آخر',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'جزء من موجة من حسابات جديدة أو مترابطة، لذا لا يُحتسب للحجب',
  weighs: (weight) => t`يُحتسب ${weight}`,
  record: (upheld, answered) => t`ثبت ${upheld} من ${answered} من البلاغات السابقة`,
  muted: 'لم يعد بإمكانه الإبلاغ',
  mute: (name) => t`كتم بلاغات ${name}…`,
  unmute: (name) => t`إلغاء كتم بلاغات ${name}`,
  unmuted: (name) => t`يمكن لـ${name} الإبلاغ من جديد.`,
};

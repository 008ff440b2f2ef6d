/** Persian: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const transparencyView: typeof en.transparencyView = {
  heading: 'گزارش شفافیت',
  intro: 'تصمیم‌های یک دوره، برای گزارش شفافیت. تصمیم‌های واگردشده به شمار نمی‌آیند.',
  from: 'از',
  to: 'تا (با همان روز)',
  show: 'نمایش',
  download: 'بارگیری به‌صورت CSV',
  decisions: 'تصمیم‌ها',
  decision: 'تصمیم',
  reason: 'دلیل',
  by: 'تصمیم‌گیرنده',
  automated: 'یک بررسی خودکار',
  people: 'یک ناظر',
  count: 'شمار',
  none: 'در این دوره هیچ.',
  ownWords: 'به بیان ناظر',
  answers: 'گزارش‌ها، اعلام‌ها و اعتراض‌ها',
  what: 'چه چیز',
  received: 'دریافت‌شده',
  upheld: 'وارد',
  declined: 'ناوارد',
  median: 'میانهٔ زمان پاسخ',
  reports: 'گزارش‌های خوانندگان',
  allNotices: 'همهٔ اعلام‌های محتوای غیرقانونی',
  notices: (ground) => t`اعلام‌ها: ${ground}`,
  appeals: 'اعتراض‌ها («ناوارد»: تصمیم نگه داشته شد)',
};

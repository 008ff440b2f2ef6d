/** Persian: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`دیدگاه‌های ${name}`,
  legend: 'از این پس',
  standings: {
    normal: 'بدون رفتار ویژه',
    premoderated: 'در انتظار ناظر می‌مانند؛ به شخص اطلاع می‌دهیم',
    trusted: 'از قواعد و بررسی پیش از انتشار می‌گذرند، اما از واژه‌ها و پیوندها نه',
  },
  reason: 'دلیل، برای سوابق',
  submit: 'تغییر',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`مسدود کردن ${name}`,
  hint: 'افراد مسدود می‌توانند بخوانند، اما نمی‌توانند دیدگاه بنویسند، رأی دهند یا گزارش کنند. دیدگاه‌های موجودشان می‌ماند.',
  reason: 'دلیل، که به شخص نشان داده می‌شود',
  until: 'تا',
  forever: 'همیشگی',
  day: 'یک روز',
  week: 'یک هفته',
  month: 'سی روز',
  date: 'یک تاریخ…',
  dateLabel: 'پایان مسدودی',
  submit: 'مسدود کردن',
  lift: (name) => t`رفع مسدودی ${name}`,
  liftHint: 'بی‌درنگ می‌تواند دوباره دیدگاه بنویسد.',
  liftSubmit: 'رفع مسدودی',
  banned: (name) => t`${name} مسدود شد.`,
  lifted: (name) => t`مسدودی ${name} برداشته شد.`,
  pastDate: 'تاریخی در آینده برگزینید.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`نادیده گرفتن گزارش‌های ${name}`,
  hint: 'همچنان می‌تواند بخواند و دیدگاه بنویسد. به او می‌گوییم که نمی‌تواند گزارش دهد، تا چه زمانی، و دلیل شما را.',
  reason: 'دلیل، که به شخص نشان داده می‌شود',
  submit: 'نادیده گرفتن گزارش‌ها',
  muted: (name) => t`${name} دیگر نمی‌تواند گزارش دهد.`,
};

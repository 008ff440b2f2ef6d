/** Persian: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const signIn: typeof en.signIn = {
  heading: 'نظارت',
  intro: 'پیوندی را که سایتتان به شما داده باز کنید، یا توکن آن را بچسبانید.',
  site: 'کلید سایت',
  token: 'توکن',
  tokenHint: 'با «eyJ» آغاز می‌شود. فقط در همین زبانه و تا بستن آن نگه داشته می‌شود.',
  submit: 'ورود',
  missing: 'هم کلید سایت و هم توکن را وارد کنید.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'زبان',
  label: 'زبان این کنسول',
  hint: 'برای همین مرورگر. صفحه دوباره بارگذاری می‌شود، پس نخست تغییرهایتان را ذخیره کنید.',
  submit: 'استفاده از این زبان',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'قفل کردن این گفت‌وگو',
  unlock: 'باز کردن قفل این گفت‌وگو',
  lockHint: 'خوانندگان همچنان می‌توانند آن را بخوانند، اما نمی‌توانند پاسخ دهند.',
  unlockHint: 'خوانندگان دوباره می‌توانند پاسخ دهند.',
  reason: 'دلیل، برای سوابق',
  done: (locked) => (locked ? 'گفت‌وگو قفل شد.' : 'قفل گفت‌وگو باز شد.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'دیدگاه‌های این مقاله',
  state: 'وضعیت',
  reason: 'دلیل، برای سوابق',
  submit: 'تغییر',
  done: (state) => t`مقاله تغییر کرد. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'صفحه‌کلید',
  on: 'میان‌برهای تک‌کلیدی روشن‌اند',
  hint: 'اگر مزاحم ورودی گفتاری یا صفحه‌خوان هستند، خاموششان کنید.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'دیدگاه بعدی',
  previous: 'دیدگاه پیشین',
  approve: 'تأیید',
  reject: 'رد، سپس ۱ تا ۸ برای دلیل',
  spam: 'نشانه‌گذاری به‌عنوان هرزنامه',
  undo: 'واگرد آخرین تصمیم',
  select: 'انتخاب یا لغو انتخاب',
  selectRange: 'انتخاب از آخرین مورد انتخاب‌شده تا اینجا',
  clear: 'پاک کردن انتخاب یا جست‌وجو',
  lock: 'قفل کردن گفت‌وگو یا باز کردن قفل آن',
  ban: 'مسدود کردن نویسنده یا رفع مسدودی',
  arrivals: 'نمایش دیدگاه‌های تازه',
  search: 'جست‌وجو',
  group: 'باز کردن گروه: متن‌های تقریباً یکسان، یا متن‌های یک شخص',
  see: 'دیده شد (در «تازه»)',
  help: 'همین فهرست',
};

export const settingsView: typeof en.settingsView = {
  heading: 'تنظیمات',
  readOnly: 'فقط مدیران می‌توانند این‌ها را تغییر دهند.',
  save: 'ذخیرهٔ تغییرها',
  saved: 'ذخیره شد. دیدگاه‌های تازه از این تنظیمات پیروی می‌کنند.',
  unchanged: 'چیزی تغییر نکرد.',
  failed: 'ذخیره نشد.',
};

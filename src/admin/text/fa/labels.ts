/** Persian: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const queues: typeof en.queues = {
  new: 'تازه',
  pending: 'در انتظار',
  reported: 'گزارش‌شده',
  withheld: 'پنهان',
  approved: 'تأییدشده',
  rejected: 'ردشده',
  spam: 'هرزنامه',
};

export const statuses: typeof en.statuses = {
  published: 'منتشرشده',
  pending: 'در انتظار تأیید',
  withheld: 'پنهان',
  rejected: 'ردشده',
  spam: 'هرزنامه',
  deleted: 'نویسنده حذفش کرده است',
  erased: 'پاک‌شده',
};

export const reasons: typeof en.reasons = {
  within_rules: 'مطابق قوانین',
  abuse: 'توهین به شخص',
  hate: 'نفرت از گروهی از مردم',
  spam: 'هرزنامه یا تبلیغ',
  off_topic: 'بی‌ارتباط با موضوع',
  privacy: 'اطلاعات شخصی',
  illegal: 'خلاف قانون',
  misinformation: 'ادعاهای نادرست',
  other: 'چیز دیگر',
};

export { checkReasons } from '../../../shared/i18n/later/fa.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'دستی', short: 'دستی' },
  opinions_received: { full: 'هیچ سرویس دیگری ایراد نگرفت', short: 'بررسی‌شده' },
  many_reports: { full: 'گزارش‌های زیاد در زمان کوتاه', short: 'گزارش‌ها' },
  article_age: { full: 'مقاله قدیمی است', short: 'قدیمی' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'تأیید شد',
  'comment.reject': 'رد شد',
  'comment.spam': 'هرزنامه نشانه‌گذاری شد',
  'comment.see': 'دیده شد، بدون تغییر ماند',
  'comment.refuse': 'یک بررسی خودکار رد کرد',
  'comment.hold': 'یک بررسی خودکار نگه داشت',
  'comment.report': 'یک بررسی خودکار گزارش داد',
  'comment.uphold': 'اعتراض پذیرفته نشد',
  'comment.release': 'منتشر شد',
  'comment.withhold': 'پنهان شد',
  'comment.undo': 'تصمیم واگرد شد',
  'comment.pin': 'سنجاق شد',
  'comment.unpin': 'سنجاق برداشته شد',
  'comment.feature': 'برگزیده شد',
  'comment.unfeature': 'دیگر برگزیده نیست',
  'comment.redact': 'داده‌های شخصی حذف شد',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'بنا بر ورود خودشان',
  request: 'به درخواست',
  erased: 'پاک‌شده',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'خط فرمان',
  'the service': 'خود Interline',
  'the publisher': 'سامانهٔ ناشر',
  'the sign-in': 'ورود سایت',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`دستگاه «${name}»`;

export const roles: typeof en.roles = {
  guest: 'مهمان',
  reader: 'خواننده',
  author: 'نویسنده',
  moderator: 'ناظر',
  admin: 'مدیر',
  publisher: 'ناشر',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'بدون رفتار ویژه',
  premoderated: 'دیدگاه‌ها در انتظار ناظر می‌مانند',
  trusted: 'مورد اعتماد',
};

export const articleStates: typeof en.articleStates = {
  open: 'باز',
  closed: 'بسته: بدون دیدگاه تازه',
  hidden: 'پنهان: هیچ دیدگاهی نشان داده نمی‌شود',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'یک بررسی خودکار منتشر کرد',
  observe: 'فقط مشاهده شد، بدون اقدام',
  report: 'گزارش و منتشر شد',
  hold: 'نگه داشته شد',
  reject: 'رد شد',
  withhold: 'پنهان تا بررسی',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'پیوند',
  allowed: 'مجاز',
  word: 'واژه',
  words: 'واژه‌ها',
  written: 'نوشته‌شده به شکل',
  domains: 'دامنه‌ها',
  letters: 'حرف',
  capitals: 'حروف بزرگ',
  characters: 'نویسه',
  at_least: 'دست‌کم',
  at_most: 'حداکثر',
  likeness: 'شباهت',
  of: 'با',
  marks: 'نشانه',
  comments: 'دیدگاه',
  seconds: 'ثانیه',
  rejected: 'ردشده',
  decided: 'تصمیم‌گرفته',
  published: 'منتشرشده',
  until: 'تا',
  cause: 'علت',
  why: 'چرا',
  would: 'اقدام فرضی',
  flags: 'گزارش',
  service: 'سرویس',
  from: 'از',
  category: 'دسته',
  percent: 'درصد',
  threshold: 'آستانه',
  model: 'نسخه',
  version: 'نسخه',
  passages: 'قسمت‌ها',
  earlier: 'از نسخه‌های قبلی هم',
};

/** A comment's texts. */
export const commentTexts = { versions: 'همهٔ نسخه‌ها', redact: 'حذف داده‌های شخصی…' };

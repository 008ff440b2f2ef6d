/** Persian: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('fa');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · نظارت Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'مهمان',
  aboutPerson: (name) => t`دربارهٔ ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'رفتن به صف',
  skipToMain: 'رفتن به محتوا',
  queuesLabel: 'صف‌ها',
  moreLabel: 'بیشتر',
  menu: 'منو',
  overview: 'نمای کلی',
  articles: 'مقاله‌ها',
  articleLink: 'گفت‌وگوهای متن آن',
  log: 'سوابق',
  report: 'گزارش شفافیت',
  appeals: 'اعتراض‌ها',
  settings: 'تنظیمات',
  words: 'واژه‌ها',
  rules: 'قواعد',
  help: 'صفحه‌کلید',
  language: (name) => t`زبان: ${name}`,
  signOut: 'خروج',

  session: {
    malformed: 'این به توکن نمی‌ماند: توکن سه بخش دارد که با نقطه از هم جدا شده‌اند.',
    expired: 'نشست شما پایان یافته است. از سایت خود پیوند تازه‌ای بخواهید. تصمیم‌های شما ذخیره شده‌اند.',
    refused: 'این توکن پذیرفته نشد. شاید منقضی شده یا از آنِ سایت دیگری باشد.',
    noSite: (site) => t`سایتی به نام «${site}» اینجا نیست.`,
    notAllowed: (name) => t`${name} نمی‌تواند در این سایت نظارت کند. مدیر می‌تواند این نقش را بدهد.`,
    banned: (reason) => t`شما در این سایت مسدود هستید: ${reason}`,
    checking: 'در حال ورود…',
  },

  list: {
    label: (queue) => t`دیدگاه‌ها: ${queue}`,
    loading: 'در حال بارگذاری…',
    empty: {
      new: 'دیدگاه تازه‌ای نیست. همه را دیده‌اید.',
      pending: 'هیچ دیدگاهی در انتظار تأیید نیست.',
      reported: 'گزارش بازی نیست.',
      withheld: 'دیدگاه پنهانی نیست.',
      approved: 'هنوز دیدگاه تأییدشده‌ای نیست.',
      rejected: 'دیدگاه ردشده‌ای نیست.',
      spam: 'هرزنامه‌ای نیست.',
    },
    emptyHint: 'دیدگاه‌های تازه خودبه‌خود اینجا نمایان می‌شوند.',
    failed: 'صف بارگذاری نشد.',
    retry: 'تلاش دوباره',
    more: 'بارگذاری بیشتر',
    arrivals: (count) => plural(count, { other: '# دیدگاه تازه' }),
    select: (name) => t`انتخاب دیدگاه ${name}`,
    selected: (count) => plural(count, { other: '# مورد انتخاب شده' }),
    selectAll: 'انتخاب همهٔ بارگذاری‌شده‌ها',
    clearSelection: 'لغو انتخاب',
    flags: (count) => plural(count, { other: '# گزارش' }),
    goneElsewhere: 'جای دیگری تصمیم گرفته شد',
    position: (at, of) => t`${at} از ${of}`,
    positionOfMore: (at, of) => t`${at} از بیش از ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} در حال دیدن این دیدگاه است.`,
        other: t`${list(names)} در حال دیدن این دیدگاه هستند.`,
      }),
    others: (count) => plural(count, { other: '# نفر دیگر' }),
  },

  item: {
    none: 'برای دیدن در اینجا، دیدگاهی برگزینید.',
    back: 'بازگشت به صف',
    by: (name) => t`دیدگاه ${name}`,
    edited: 'ویرایش‌شده',
    onArticle: 'دربارهٔ کل مقاله',
    inReplyTo: 'در پاسخ به',
    question: 'پاسخ به پرسش نویسنده',
    threadLocked: 'گفت‌وگو قفل است',
    onPage: 'باز کردن در صفحهٔ آن',
    pinned: 'سنجاق‌شده',
    featured: 'برگزیده',
    source: 'نمایش Markdown به همان شکل نوشته‌شده',
    gone: 'هنگامی که این دیدگاه را باز داشتید، کس دیگری درباره‌اش تصمیم گرفت.',
    paragraph: 'بند',
    paragraphThen: 'آن زمان',
    paragraphNow: 'اکنون',
    paragraphGone: 'این بند دیگر در مقاله نیست',
    paragraphUncertain: 'شاید این بخش جابه‌جا شده باشد',
    unverified: 'هنوز با متن منتشرشده تطبیق داده نشده است',
    changed: 'پس از آن تغییر کرده است',
    removedMark: 'حذف‌شده:',
    addedMark: 'افزوده‌شده:',
    endMark: 'پایان.',
    quoteStart: 'عبارتی که دربارهٔ آن نوشته شده:',
    around: 'گفت‌وگوی پیرامون آن',
    aroundEmpty: 'در این گفت‌وگو هیچ چیز عمومی نیست.',
    thisOne: 'این دیدگاه',
    why: 'دلیل بررسی',
    whyNothing: 'هیچ قاعده‌ای صدق نکرد و هیچ خواننده‌ای آن را گزارش نکرد.',
    whyAll: 'نمایش همهٔ دلیل‌ها',
    rule: (result) => t`قاعده: ${result}`,
    reportedBy: 'گزارش‌دهندگان',
    answered: 'با تصمیمی پاسخ داده شد',
    notCounted: 'اینجا تازه‌وارد است، پس برای پنهان کردن شمرده نمی‌شود',
    undone: 'واگردانده‌شده',
    author: 'پیشینهٔ نویسنده',
    record: (published, rejected) => t`${published} منتشرشده، ${rejected} ردشده`,
    banned: 'مسدود',
    bannedUntil: (date) => t`مسدود تا ${date}`,
    history: 'تصمیم‌ها',
    noHistory: 'هنوز تصمیمی نیست.',
    byRule: 'یک قاعده',
    logOfPerson: 'همهٔ تصمیم‌ها دربارهٔ این شخص',
    logOfComment: 'در سوابق',
  },

  decide: {
    label: 'تصمیم',
    approve: 'تأیید',
    approveMany: (count) => t`تأیید ${count}`,
    reject: 'رد…',
    rejectMany: (count) => t`رد ${count}…`,
    spam: 'هرزنامه',
    spamMany: (count) => t`هرزنامه: ${count}`,
    see: 'دیده شد',
    seeMany: (count) => t`دیده شد: ${count}`,
    previous: 'پیشین',
    next: 'بعدی',
    undo: 'واگرد',
    lock: 'قفل کردن گفت‌وگو…',
    unlock: 'باز کردن قفل گفت‌وگو…',
    pin: 'سنجاق در بالا',
    unpin: 'برداشتن سنجاق',
    feature: 'برگزیدن',
    unfeature: 'برداشتن نشان «برگزیده»',
    pinDone: (on) => (on ? 'در بالای فهرست سنجاق شد.' : 'سنجاق برداشته شد.'),
    featureDone: (on) => (on ? 'برگزیده شد.' : 'دیگر برگزیده نیست.'),
    articleState: 'بستن یا پنهان کردن مقاله…',
    articleStateOpen: 'باز یا پنهان کردن مقاله…',
    standing: 'دیدگاه‌های این شخص…',
    ban: 'مسدود کردن نویسنده…',
    unban: 'رفع مسدودی…',
    notAllowed: 'می‌توانید صف‌ها را بخوانید، اما نمی‌توانید تصمیم بگیرید.',
    notAboutThis: 'دربارهٔ دیدگاه‌های خودتان یا افراد بالاتر از خودتان نمی‌توانید تصمیم بگیرید.',
    comments: (count) => plural(count, { other: '# دیدگاه' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`تأیید شد: ${what}.`,
    rejected: (what, reason) => t`رد شد: ${what}. دلیل: ${reason}.`,
    spammed: (what) => t`هرزنامه نشانه‌گذاری شد: ${what}.`,
    seen: (what) => t`دیده‌شده نشانه‌گذاری شد: ${what}.`,
    undoneOne: (queue) => t`واگرد شد: به «${queue}» بازگشت.`,
    undone: (count, queue) =>
      plural(count, {
        one: t`واگرد شد: # دیدگاه به «${queue}» بازگشت.`,
        other: t`واگرد شد: # دیدگاه به «${queue}» بازگشتند.`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'واگرد شد: تصمیم پیشین همکارتان دوباره برقرار است.',
        other: 'واگرد شد: برای # دیدگاه، تصمیم پیشین همکارتان دوباره برقرار است.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# دیدگاه از آن پس تغییر کرده است و واگرد نمی‌شود.',
        other: '# دیدگاه از آن پس تغییر کرده‌اند و واگرد نمی‌شوند.',
      }),
    nothingToUndo: 'چیزی برای واگرد نیست.',
    moved: (count) =>
      plural(count, {
        one: '# دیدگاه هنگامی که باز داشتید تغییر کرد، پس تصمیمی گرفته نشد. دوباره آن را ببینید.',
        other:
          '# دیدگاه هنگامی که باز داشتید تغییر کردند و درباره‌شان تصمیمی گرفته نشد. دوباره آن‌ها را ببینید.',
      }),
    failed: (count, why) => plural(count, { other: t`# دیدگاه برگردانده شد: ${why}` }),
    missing: (count) => plural(count, { other: '# دیدگاه دیگر وجود نداشت.' }),
  },

  rejectDialog: {
    heading: 'چرا رد می‌شود؟',
    headingMany: (count) =>
      plural(count, { one: 'چرا این # دیدگاه رد می‌شود؟', other: 'چرا این # دیدگاه رد می‌شوند؟' }),
    hint: 'عددی را فشار دهید یا برگزینید. نویسنده دلیل و یادداشت را می‌بیند.',
    note: 'یادداشتی برای نویسنده (اختیاری)',
    noteHint: 'نخست آن را بنویسید، سپس دلیل را برگزینید.',
  },

  dialog: { cancel: 'انصراف', close: 'بستن', needReason: 'دلیلی بنویسید. در سوابق ذخیره می‌شود.' },

  errors: {
    offline: 'سرویس در دسترس نیست. اتصال را بررسی کنید.',
    unexpected: 'سرویس دچار مشکل شد. کمی بعد دوباره تلاش کنید.',
    rateLimited: 'درخواست‌ها هم‌زمان بیش از اندازه‌اند. کمی صبر کنید.',
    busy: 'کس دیگری همین حالا آن را تغییر داد. دوباره تلاش کنید.',
    moved: 'در این میان تغییر کرده است.',
    forbidden: 'اجازهٔ این کار را ندارید.',
    banned: (reason) => t`شما مسدود هستید (${reason}).`,
    gone: 'دیگر وجود ندارد.',
    prefix: (why) => t`این کار انجام نشد: ${why}`,
    stale: 'شاید شمارها به‌روز نباشند: سرویس در دسترس نیست.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');

/** Persian: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'دیدگاه‌های تازه',
    hint: 'آیا خوانندگان دیدگاه را پیش از ناظر می‌بینند.',
  },
  flagThreshold: {
    label: 'پنهان شدن پس از این تعداد گزارش',
    hint: 'دیدگاهی با این تعداد گزارش باز تا تصمیم ناظر پنهان می‌شود، مگر آنکه ناظر متن کنونی‌اش را تأیید کرده باشد. اگر گزارش‌های پیشین شخص وارد بوده باشند، گزارش‌هایش تا دو برابر شمرده می‌شوند و اگر نه، کمتر.',
  },
  flagThresholds: {
    label: 'حدهای دیگر برای برخی دلیل‌ها',
    hint: 'گزارش‌ها با این دلیل‌ها جداگانه شمرده می‌شوند. خالی: در حد بالا شمرده می‌شوند.',
  },
  flagMinAgeHours: {
    label: 'ساعت‌ها تا شمرده شدن گزارش‌های خوانندهٔ تازه',
    hint: 'تا آن زمان در «گزارش‌شده» نشان داده می‌شوند اما دیدگاهی را پنهان نمی‌کنند، مگر آنکه دیدگاهی از خواننده پیش‌تر منتشر شده باشد. ۰: بی‌درنگ شمرده می‌شوند.',
  },
  maxLinks: {
    label: 'پیوندهای مجاز در یک دیدگاه',
    hint: 'دیدگاه‌هایی با پیوندهای بیشتر در انتظار تأیید می‌مانند.',
  },
  appealDays: {
    label: 'روزها برای درخواست بررسی دوباره',
    hint: 'تا چه مدت پس از برداشته شدن دیدگاه یا مسدود شدن می‌توان اعتراض کرد. ۰: بدون اعتراض.',
  },
  appealAnswerDays: {
    label: 'روزها برای پاسخ به اعتراض',
    hint: 'مهلتی که به شما و به شخص نشان داده می‌شود.',
  },
  erasedName: {
    label: 'نام افراد پاک‌شده',
    hint: 'کنار آنچه از آن‌ها می‌ماند نشان داده می‌شود، مانند دیدگاه‌هایی که متنشان می‌ماند.',
  },
  erasedTexts: {
    label: 'دیدگاه‌های افراد پاک‌شده',
    hint: 'سرنوشت دیدگاه‌های عمومی کسانی که داده‌هایشان را پاک می‌کنند. مدیران می‌توانند جز این برگزینند.',
  },
  rules: { label: 'قواعد', hint: 'در «قواعد».' },
  surge: { label: 'شلوغی', hint: 'در «قواعد».' },
  surgeEndedAt: { label: 'شلوغی', hint: 'در «قواعد».' },
  opinions: { label: 'نظر سرویس‌های بیرونی', hint: 'در «قواعد».' },
  surgeRules: { label: 'شلوغی خودکار', hint: 'در «قواعد».' },
  editWindowSeconds: {
    label: 'مهلت ویرایش، به ثانیه',
    hint: '۹۰۰ یک ربع ساعت است؛ ۰ ویرایش را ناممکن می‌کند.',
  },
  maxCommentLength: {
    label: 'حداکثر طول دیدگاه، به نویسه',
    hint: 'حداکثر ۲۰٬۰۰۰.',
  },
  guests: {
    label: 'مهمانان',
    hint: 'افراد بدون حساب. نامشان نشانه‌گذاری می‌شود و نمی‌توانند رأی دهند یا گزارش کنند.',
  },
  consent: {
    label: 'متن موافقت',
    hint: 'کنار کادری نشان داده می‌شود که افراد پیش از نخستین دیدگاه علامت می‌زنند. خالی: بدون کادر.',
  },
  contentSelector: {
    label: 'جای متن مقاله',
    hint: 'یک گزینشگر سادهٔ CSS، مانند .article-body یا main > article. خالی: با نام‌های معمول یافت می‌شود.',
  },
  inlineLabel: {
    label: 'نام پالایهٔ دیدگاه‌های متن',
    hint: 'مانند «یادداشت‌های حاشیه». خالی: «دربارهٔ متن»، به زبان خواننده.',
  },
  attention: {
    label: 'جلب توجه به پرسش‌های نویسنده',
    hint: 'وقتی خواننده به پرسش بازی می‌رسد چه رخ می‌دهد.',
  },
  rating: {
    label: 'خوانندگان به مقاله‌ها امتیاز می‌دهند',
    hint: 'یک تا پنج ستاره، جایی که صفحه‌های شما عنصر آن را دارند. خاموش: امتیازهای موجود نگه داشته می‌شوند اما نشان داده نمی‌شوند.',
  },
  addresses: {
    label: 'نشانی‌های یک مقاله',
    hint: 'کدام شکل‌های URL دیدگاه‌های مشترک دارند. تغییر این، دیدگاه‌های موجود را جابه‌جا یا یکی نمی‌کند.',
  },
  reactions: {
    label: 'واکنش‌ها',
    hint: 'واکنش‌هایی که خوانندگان می‌توانند برگزینند. هیچ: فقط رأی.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'سپاس',
  insightful: 'روشنگر',
  funny: 'خنده‌دار',
  sad: 'غم‌انگیز',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// و https:// یکی هستند',
  www: 'www.example.com و example.com یکی هستند',
  index: '/story/index.html (یا .htm، .php) و /story یکی هستند',
  ampParameter: '/story?amp=1 و /story یکی هستند',
  ampPath: '/story/amp و /story یکی هستند',
  letterCase: '/Story و /story یکی هستند',
};

export const attentions: typeof en.attentions = {
  blink: 'نشان آن سه بار چشمک می‌زند',
  scroll_open: 'خودبه‌خود باز می‌شود، برای هر خواننده یک بار؛ اگر کنار متن جا نباشد، نشان آن چشمک می‌زند',
  none: 'هیچ',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'متنشان پاک می‌شود؛ جایی که پاسخ دارد، جانگهداری می‌ماند',
  keep: 'متنشان می‌ماند، بدون نام',
};

export const guestModes: typeof en.guestModes = {
  off: 'فقط کسانی که وارد شده‌اند می‌توانند دیدگاه بنویسند',
  held: 'مهمانان می‌توانند با نام دیدگاه بنویسند؛ هر دیدگاه در انتظار تأیید می‌ماند',
  on: 'مهمانان می‌توانند مانند دیگران با نام دیدگاه بنویسند',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'پیوند به متن کامل',
  hint: 'یک URL، مانند نشانی سیاست حریم خصوصی شما. خالی: بدون پیوند.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'بی‌درنگ منتشر و سپس بررسی می‌شوند',
  pre: 'تا تأیید ناظر نگه داشته می‌شوند',
};

/** Persian: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const rulesView: typeof en.rulesView = {
  heading: 'قواعد',
  intro:
    'بررسی‌های افزودهٔ هر دیدگاه تازه یا ویرایش‌شده. نخست قاعده را در حالت مشاهده بیازمایید: آنگاه فقط ثبت می‌کند که چه می‌کرد. دیدگاه‌های تحریریه معاف‌اند.',
  readOnly: 'فقط مدیران می‌توانند این‌ها را تغییر دهند.',
  mode: 'حالت',
  modes: { off: 'خاموش', observe: 'مشاهده', on: 'روشن' },
  action: 'اقدام',
  actions: {
    report: 'انتشار و گزارش',
    hold: 'انتظار برای ناظر',
    reject: 'رد',
  },
  titles: {
    newCommenter: 'تازه‌واردان',
    recentRejections: 'ردشدگان اخیر',
    burst: 'زیاد در یک زمان',
    repeat: 'تکرارها',
    linkDomains: 'دامنهٔ پیوندها',
    tooShort: 'دیدگاه‌های خیلی کوتاه',
    tooLong: 'دیدگاه‌های خیلی بلند',
    capitals: 'حروف بزرگ',
    learnt: 'شبیه ردشده‌ها',
    stackedMarks: 'نشانه‌های انباشته',
  },
  parameters: {
    newCommenter: { comments: 'تا وقتی این تعداد دیدگاه منتشر شود' },
    recentRejections: {
      percent: 'درصد رد در بیست تصمیم آخر',
      atLeast: 'و دست‌کم این تعداد',
    },
    burst: { comments: 'دیدگاه‌های بیش از', seconds: 'در این تعداد ثانیه' },
    repeat: { likeness: 'شباهت به درصد، دست‌کم' },
    linkDomains: { denied: 'دامنه‌های ممنوع', allowed: 'فقط این دامنه‌ها؛ خالی: همه' },
    tooShort: { characters: 'نویسه‌های کمتر از' },
    tooLong: { characters: 'نویسه‌های بیش از' },
    capitals: {
      percent: 'درصد حروف بزرگ، دست‌کم',
      letters: 'در متن‌هایی با دست‌کم این تعداد حرف',
    },
    learnt: {},
    stackedMarks: { marks: 'نشانه‌های روی یک حرف، دست‌کم' },
  },
  explained: {
    newCommenter: 'افرادی با دیدگاه‌های منتشرشدهٔ اندک.',
    recentRejections: 'افرادی که ناظران دیدگاه‌های اخیرشان را بارها رد کرده‌اند.',
    burst: 'دیدگاه‌های پی‌درپی یک شخص.',
    repeat: 'دیدگاهی شبیه آنچه نویسنده‌اش به‌تازگی فرستاده است.',
    linkDomains: 'دامنه‌هایی که پیوندها به آن‌ها می‌رسند. زیردامنه‌ها هم شمرده می‌شوند. هر سطر یک دامنه.',
    tooShort: 'مانند «اول!» یا تنها یک ایموجی.',
    tooLong: 'حداکثر طول دیدگاه، در «تنظیمات»، حد همگانی است.',
    capitals: 'متن‌هایی که بیشترشان با حروف بزرگ است.',
    learnt:
      'از تصمیم‌های ناظران شما آموخته شده است. همین که دیدگاه‌های ردشده را با اطمینان بیابد، می‌توان روشنش کرد.',
    stackedMarks: 'حرف‌هایی با نشانه‌های انباشته که سطرهای نزدیک را می‌پوشانند.',
  },
  save: 'ذخیرهٔ قواعد',
  saved: 'ذخیره شد. دیدگاه‌های تازه از این قواعد پیروی می‌کنند.',
  unchanged: 'چیزی تغییر نکرد.',

  tryIt: 'آزمایش روی ۵۰۰ دیدگاه آخر',
  trying: 'در حال آزمایش…',
  tried: (looked, changed) => t`از ${looked} دیدگاه آخر، نتیجهٔ ${changed} مورد فرق می‌کرد.`,
  found: (rule, count) => t`${rule}: در ${count} مورد یافت شد`,
  outcomes: { published: 'منتشرشده', pending: 'در انتظار', rejected: 'ردشده' },

  surge: {
    heading: 'شلوغی',
    hint: 'برای کل سایت و در زمانی محدود. دیدگاه‌های تحریریه معاف‌اند.',
    none: 'عادی.',
    active: (what, until) => t`${what} تا ${until}.`,
    modes: {
      premoderate: 'همه چیز در انتظار ناظر می‌ماند',
      slow: 'آهسته کردن',
      closed: 'بدون دیدگاه تازه',
    },
    seconds: 'ثانیه‌های میان دو دیدگاه یک شخص، در حالت آهسته',
    hours: 'مدت به ساعت',
    start: {
      premoderate: 'نگه داشتن همه',
      slow: 'آهسته کردن',
      closed: 'بستن دیدگاه‌ها',
    },
    end: 'بازگشت به حالت عادی',
    articles: 'مقاله‌ها',
    endedFor: (title) => t`بازگشت به حالت عادی: «${title}».`,
    endFor: (title) => t`بازگشت به حالت عادی: ${title}`,
  },

  learning: {
    none: 'هنوز چیزی آموخته نشده است.',
    measured: (of) => t`سنجیده‌شده با ${of} تصمیم آخر که آن‌ها را ندیده بود:`,
    precision: (right, found, percent) =>
      t`${right} از ${found} موردی که یافت، رد شده بودند (دقت ${percent}٪).`,
    recall: (right, rejected, percent) =>
      t`${right} از ${rejected} مورد ردشده را یافت (بازیابی ${percent}٪).`,
    good: 'می‌توان روشنش کرد.',
    notGood: (heldOut, found, precision, recall) =>
      t`فقط می‌تواند مشاهده کند تا وقتی که با ${heldOut} تصمیم سنجیده شود، ${found} مورد بیابد و به دقت ${precision}٪ و بازیابی ${recall}٪ برسد.`,
    trained: (version, time) => t`نسخهٔ ${version}، ${time}.`,
    train: 'اکنون از تصمیم‌ها بیاموز',
    training: 'در حال آموختن…',
  },

  automatic: {
    heading: 'شلوغی خودکار',
    hint: 'هر آغاز در سوابق ثبت می‌شود. یک بار فشردن «بازگشت به حالت عادی» آن را پایان می‌دهد و همان گزارش‌ها دوباره آغازش نمی‌کنند.',
    what: 'چه رخ می‌دهد',
    observe: 'فقط مشاهده: سوابق نشان می‌دهد چه چیزی آغاز می‌شد',
    modes: {
      off: 'هیچ',
      premoderate: 'همه چیز در انتظار ناظر می‌ماند',
      slow: 'آهسته کردن',
      closed: 'بدون دیدگاه تازه',
    },
    age: 'مقاله‌های قدیمی',
    article: 'گزارش‌های زیاد دربارهٔ یک مقاله',
    site: 'گزارش‌های زیاد در کل سایت',
    ageHint: 'برای هر مقالهٔ باز یک بار اعمال می‌شود. ناظر می‌تواند آن را دوباره باز کند.',
    reportsHint: 'فقط گزارش‌هایی که شمرده می‌شوند. چند گزارش از یک شخص یک بار شمرده می‌شود.',
    fields: {
      days: 'روز پس از انتشار',
      people: 'افرادی که گزارش می‌دهند',
      minutes: 'در این تعداد دقیقه',
      hours: 'مدت به ساعت',
    },
    save: 'ذخیره',
    saved: 'ذخیره شد.',
  },
};

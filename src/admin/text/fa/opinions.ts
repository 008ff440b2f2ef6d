/** Persian: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const opinionsView: typeof en.opinionsView = {
  heading: 'نظر سرویس‌های بیرونی',
  intro:
    'سرویس‌هایی که پس از ارسال هر دیدگاه تازه یا ویرایش‌شده از آن‌ها پرسیده می‌شود. دیدگاه‌های تحریریه و افراد مورد اعتماد معاف‌اند. متن دیدگاه برای سرویس فرستاده می‌شود.',
  readOnly: 'فقط مدیران می‌توانند این‌ها را تغییر دهند.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'هرزنامه را می‌یابد. متن، نام نویسنده، نشانی IP و مرورگر او را می‌گیرد. وقتی ناظران تصمیم دیگری بگیرند، می‌آموزد.',
    },
    toxicity: {
      title: 'سرویس تشخیص توهین',
      hint: 'متن‌ها را بر پایهٔ دسته امتیاز می‌دهد. با API نظارت OpenAI و سرویس‌های دیگری که به همان شکل پاسخ می‌دهند کار می‌کند.',
    },
    external: {
      title: 'سرویس خودتان',
      hint: 'دیدگاه را به‌صورت JSON با امضای Standard Webhooks می‌گیرد و با یک حکم پاسخ می‌دهد.',
    },
  },

  mode: 'حالت',
  action: 'اگر ایراد بگیرد',
  meanwhile: 'تا پاسخ دهد',
  meanwhiles: { published: 'منتشر شود', held: 'نگه داشته شود' },
  onFailure: 'اگر هرگز پاسخ ندهد، دیدگاه‌های نگه‌داشته‌شده',
  failures: { wait: 'در انتظار ناظر می‌مانند', publish: 'منتشر می‌شوند' },
  fields: {
    blog: 'نشانی ثبت‌شده نزد Akismet',
    url: 'نشانی سرویس',
    ownUrl: 'نشانی، اگر نشانی خود Akismet نیست',
    model: 'مدل؛ خالی: مدل خود سرویس',
    threshold: 'از این امتیاز به بالا ایراد می‌گیرد، به درصد',
    categories: 'دسته‌هایی که شمرده می‌شوند، هر سطر یکی؛ خالی: همه',
    timeoutSeconds: 'ثانیه‌های انتظار برای پاسخ',
    attempts: 'دفعات تلاش',
  },
  save: 'ذخیره',
  saved: 'ذخیره شد.',

  key: { akismet: 'کلید API', toxicity: 'کلید API', external: 'رمز امضا (whsec_…)' },
  keyHint: 'برای نشانی بالا ذخیره می‌شود و دیگر نشان داده نمی‌شود.',
  keyStored: (time) => t`ذخیره‌شده در ${time}.`,
  keyMissing: 'چیزی ذخیره نشده است.',
  storeKey: 'ذخیره',
  generate: 'تولید',
  removeKey: 'برداشتن',
  keySaved: 'کلید ذخیره شد.',
  keyRemoved: 'کلید برداشته شد.',

  trial: 'متن آزمایشی',
  tryIt: 'آزمایش',
  trying: 'در حال پرسش…',
  passes: (ms) => t`بدون ایراد (${ms} میلی‌ثانیه).`,
  objects: (action, ms) => t`ایراد گرفت: ${action} (${ms} میلی‌ثانیه).`,
  noAnswer: (why) => t`بدون پاسخ: ${why}.`,
};

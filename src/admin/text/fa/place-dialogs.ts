/** Persian: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'نگه داشتن پاسخ‌های تازه در این گفت‌وگو',
  release: 'پایان نگه داشتن پاسخ‌ها در این گفت‌وگو',
  hint: 'ناظر هر دیدگاه تازه یا ویرایش‌شدهٔ آن را پیش از نمایش بررسی می‌کند. به نویسنده‌اش گفته می‌شود. دیدگاه‌های تحریریه معاف‌اند.',
  reason: 'دلیل، برای سوابق',
  done: (held) => (held ? 'پاسخ‌ها اکنون در انتظار ناظر می‌مانند.' : 'پاسخ‌ها دیگر در انتظار نمی‌مانند.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'شلوغی این مقاله',
  legend: 'دیدگاه‌های تازه',
  modes: {
    premoderate: 'در انتظار ناظر می‌مانند',
    slow: 'حالت آهسته: هر شخص یک دیدگاه در فاصلهٔ تعیین‌شده',
    closed: 'پذیرفته نمی‌شوند',
  },
  seconds: 'ثانیه‌های میان دو دیدگاه',
  hours: 'مدت به ساعت؛ خالی: تا وقتی کسی آن را پایان دهد',
  reason: 'دلیل، برای سوابق',
  submit: 'آغاز',
  started: (mode) => t`${mode}، در این مقاله.`,
};

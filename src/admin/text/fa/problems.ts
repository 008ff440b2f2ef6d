/** Persian: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const problems: typeof en.problems = {
  appeal_answered: 'کس دیگری به این اعتراض پاسخ داده است.',
  own_decision: 'این دربارهٔ تصمیم خود شماست. ناظر دیگری باید پاسخ دهد.',
  too_many_pins: 'این مقاله به حداکثر دیدگاه‌های سنجاق‌شده رسیده است. نخست سنجاق یکی را بردارید.',
  not_a_top_comment: 'فقط دیدگاهی را که پاسخ نباشد می‌توان سنجاق کرد.',
  own_comment: 'این دیدگاه خود شماست.',
  thread_locked: 'گفت‌وگو قفل است.',
  article_closed: 'مقاله بسته است.',
  word_taken: 'این واژه از پیش در یکی از فهرست‌ها هست.',
  too_many_words: 'فهرست‌ها به حداکثر شمار واژه‌ها رسیده‌اند.',
  text_too_complex: 'پردازش متن زمان یا حافظهٔ بیش از اندازه می‌خواهد.',
  invalid_text: 'متن نویسه‌هایی دارد که ذخیره نمی‌شوند.',
  body_too_large: 'بیش از اندازه بزرگ است.',
  unavailable: 'سرویس شلوغ است. کمی بعد دوباره تلاش کنید.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`سرویس این را نپذیرفت (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`به انگلیسی: ${detail}`;

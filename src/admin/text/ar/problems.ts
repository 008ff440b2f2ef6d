/** Arabic: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const problems: typeof en.problems = {
  appeal_answered: 'أجاب شخص آخر عن هذا الاعتراض.',
  own_decision: 'الأمر يتعلق بقرارك أنت. على مشرف آخر أن يجيب.',
  too_many_pins: 'بلغ هذا المقال الحد الأقصى من التعليقات المثبتة. ألغِ تثبيت أحدها أولًا.',
  not_a_top_comment: 'لا يُثبَّت إلا تعليق ليس ردًا.',
  own_comment: 'هذا تعليقك أنت.',
  thread_locked: 'النقاش مغلق.',
  article_closed: 'المقال مغلق.',
  word_taken: 'الكلمة موجودة في إحدى القائمتين.',
  too_many_words: 'بلغت القائمتان الحد الأقصى من الكلمات.',
  text_too_complex: 'تتطلب معالجة النص وقتًا أو ذاكرة أكثر مما يجب.',
  invalid_text: 'في النص أحرف لا يمكن حفظها.',
  body_too_large: 'حجمه كبير جدًا.',
  unavailable: 'الخدمة مشغولة. أعد المحاولة بعد قليل.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`لم تقبل الخدمة هذا (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`بالإنجليزية: ${detail}`;

/** Persian: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'دیدگاه‌ها در انتظار ناظر می‌مانند',
    slow: 'حالت آهسته',
    closed: 'فعلاً دیدگاه تازه پذیرفته نمی‌شود',
  },
  causes: {
    reports: 'به دلیل گزارش‌های زیاد',
    age: 'به دلیل قدیمی بودن',
  },
  until: (time) => t`تا ${time}`,
  threadHeld: 'پاسخ‌ها در انتظار ناظر می‌مانند',
  hold: 'نگه داشتن پاسخ‌ها…',
  release: 'پایان نگه داشتن پاسخ‌ها…',
  busy: 'شلوغی…',
  end: 'بازگشت به حالت عادی',
  ended: 'مقاله به حالت عادی بازگشت.',
};

/** Arabic: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'التعليقات تنتظر المشرف',
    slow: 'الوضع البطيء',
    closed: 'لا تعليقات جديدة حاليًا',
  },
  causes: {
    reports: 'بسبب كثرة البلاغات',
    age: 'بسبب قِدمه',
  },
  until: (time) => t`حتى ${time}`,
  threadHeld: 'الردود تنتظر المشرف',
  hold: 'إيقاف الردود للمراجعة…',
  release: 'إنهاء إيقاف الردود…',
  busy: 'الازدحام…',
  end: 'العودة إلى الوضع الطبيعي',
  ended: 'عاد المقال إلى الوضع الطبيعي.',
};

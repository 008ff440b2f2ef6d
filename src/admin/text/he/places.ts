/** Hebrew: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'התגובות ממתינות למנחה',
    slow: 'מצב איטי',
    closed: 'אין תגובות חדשות לעת עתה',
  },
  causes: {
    reports: 'בגלל דיווחים רבים',
    age: 'בגלל גיל הכתבה',
  },
  until: (time) => t`עד ${time}`,
  threadHeld: 'התשובות ממתינות למנחה',
  hold: 'עיכוב תשובות…',
  release: 'הפסקת עיכוב התשובות…',
  busy: 'עומס…',
  end: 'חזרה לשגרה',
  ended: 'הכתבה חזרה לשגרה.',
};

/** Hebrew: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const opinionsView: typeof en.opinionsView = {
  heading: 'דעות חיצוניות',
  intro:
    'שירותים שנשאלים על כל תגובה חדשה או ערוכה אחרי שנשלחה. תגובות של הצוות ושל אנשים אמינים פטורות. הטקסט נשלח לשירות.',
  readOnly: 'רק מנהלי האתר יכולים לשנות את אלה.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'מוצא ספאם. מקבל את הטקסט, את שם הכותב, את כתובת ה־IP ואת הדפדפן. לומד כשמנחים מחליטים אחרת.',
    },
    toxicity: {
      title: 'שירות לזיהוי שיח פוגעני',
      hint: 'מדרג טקסטים לפי קטגוריות. פועל עם ממשק הניטור של OpenAI ועם אחרים שעונים באותה צורה.',
    },
    external: {
      title: 'שירות משלך',
      hint: 'מקבל את התגובה כ־JSON, חתומה לפי Standard Webhooks, ועונה בהכרעה.',
    },
  },

  mode: 'מצב',
  action: 'אם הוא מתנגד',
  meanwhile: 'עד שהוא עונה',
  meanwhiles: { published: 'פרסום', held: 'עיכוב' },
  onFailure: 'אם אינו עונה כלל, תגובות מעוכבות',
  failures: { wait: 'ממתינות למנחה', publish: 'מתפרסמות' },
  fields: {
    blog: 'הכתובת הרשומה ב־Akismet',
    url: 'כתובת השירות',
    ownUrl: 'כתובת, אם אינה זו של Akismet',
    model: 'מודל; ריק: המודל של השירות',
    threshold: 'מתנגד מציון זה ומעלה, באחוזים',
    categories: 'קטגוריות שנספרות, אחת בכל שורה; ריק: כולן',
    timeoutSeconds: 'שניות המתנה לתשובה',
    attempts: 'ניסיונות',
  },
  save: 'שמירה',
  saved: 'נשמר.',

  key: { akismet: 'מפתח API', toxicity: 'מפתח API', external: 'סוד חתימה (whsec_…)' },
  keyHint: 'נשמר עבור הכתובת שלמעלה, ולעולם לא יוצג שוב.',
  keyStored: (time) => t`נשמר ${time}.`,
  keyMissing: 'לא נשמר מפתח.',
  storeKey: 'שמירת המפתח',
  generate: 'יצירה',
  removeKey: 'הסרה',
  keySaved: 'המפתח נשמר.',
  keyRemoved: 'המפתח הוסר.',

  trial: 'טקסט לניסיון',
  tryIt: 'ניסיון',
  trying: 'שואלים…',
  passes: (ms) => t`אין התנגדות (${ms} אלפיות שנייה).`,
  objects: (action, ms) => t`מתנגד: ${action} (${ms} אלפיות שנייה).`,
  noAnswer: (why) => t`אין תשובה: ${why}.`,
};

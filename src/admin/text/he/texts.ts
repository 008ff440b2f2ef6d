/** Hebrew: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const versionNames: typeof en.versionNames = {
  first: 'כפי שנכתב בתחילה',
  edited: 'נערך בידי הכותב',
  redacted: 'מנחה הסיר מידע אישי',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'הסרת מידע אישי',
  hint: 'מספרי טלפון, כתובות, שמות: הקוראים רואים […] במקומם. הכותב מקבל הודעה עם הסיבה.',
  passages: 'מה להסיר, קטע בכל שורה',
  earlier: 'גם מגרסאות קודמות, לתמיד. אחרת מנחים עדיין יכולים לקרוא אותו שם.',
  preview: 'כך זה ייראה',
  reason: 'סיבה, מוצגת לכותב',
  submit: 'הסרה',
  none: 'יש לכתוב מה להסיר.',
  missing: (passage) => t`„${passage}” אינו בטקסט.`,
  done: 'המידע האישי הוסר.',
};

/** Hebrew: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const appealsView: typeof en.appealsView = {
  heading: 'ערעורים',
  empty: 'אין ערעורים פתוחים.',
  emptyHint: 'אפשר לבקש בדיקה חוזרת אחרי הסרת תגובה או חסימה.',
  by: (name) => t`ערעור של ${name}`,
  due: 'מועד המענה',
  overdue: 'באיחור',
  appeal: 'מה נטען בערעור',
  decision: 'ההחלטה',
  decidedBy: 'הוחלט בידי',
  until: 'עד',
  gone: 'כבר אי אפשר להציג את התגובה.',
  sanction: 'ההחלטה נוגעת לאדם, לא לתגובה.',
  keep: 'השארת ההחלטה…',
  overturn: 'ביטול ההחלטה…',
  own: 'זו הייתה ההחלטה שלך, ולכן מנחה אחר צריך לענות.',
  rank: 'לאדם זה תפקיד בכיר מכדי שתהיה לך אפשרות לענות לו.',
  keepHeading: 'השארת ההחלטה',
  overturnHeading: 'ביטול ההחלטה',
  keepHint: 'דבר לא משתנה. האדם רואה את הסיבה שלך.',
  overturnHint: 'התגובה מתפרסמת שוב, או שהסנקציה מבוטלת. האדם רואה את הסיבה שלך.',
  reason: 'סיבה, מוצגת לאדם',
  keepSubmit: 'השארה',
  overturnSubmit: 'ביטול ההחלטה',
  kept: (name) => t`ההחלטה נשארה: ${name}.`,
  overturned: (name) => t`ההחלטה בוטלה: ${name}.`,
  undone: 'בוטל: הערעור פתוח שוב.',
  back: 'חזרה לערעורים',
};

/** Hebrew: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`דווחה כלא חוקית: ${ground}`,
  from: (email) => t`נשלח מאת ${email}`,
  anonymous: 'נשלח ללא כתובת',
  hint: 'השולח יכול לראות את ההחלטה שלך בעזרת הקבלה.',
  answered: 'נענה בהחלטה',
  short: 'לא חוקית?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'הסתה לשנאה',
  threat: 'איומים או אלימות',
  defamation: 'לשון הרע',
  privacy: 'פגיעה בפרטיות',
  copyright: 'זכויות יוצרים',
  fraud: 'הונאה',
  child_safety: 'סכנה לילדים',
  other: 'חוק אחר',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'חלק מגל של חשבונות חדשים או קשורים, ולכן אינו נספר לצורך הסתרה',
  weighs: (weight) => t`נספר כ־${weight}`,
  record: (upheld, answered) => t`${upheld} מתוך ${answered} דיווחים קודמים התקבלו`,
  muted: 'דיווחים מושתקים',
  mute: (name) => t`השתקת הדיווחים של ${name}…`,
  unmute: (name) => t`ביטול השתקת הדיווחים של ${name}`,
  unmuted: (name) => t`הדיווחים של ${name} מתקבלים שוב.`,
};

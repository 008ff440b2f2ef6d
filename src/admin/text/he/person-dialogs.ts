/** Hebrew: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`התגובות של ${name}`,
  legend: 'מעתה ואילך',
  standings: {
    normal: 'ללא יחס מיוחד',
    premoderated: 'ממתינות למנחה; אנחנו מודיעים על כך לאדם',
    trusted: 'עוברות את הכללים ואת הבדיקה המוקדמת, אך לא את המילים והקישורים',
  },
  reason: 'סיבה, ליומן',
  submit: 'שינוי',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`חסימת ${name}`,
  hint: 'חסומים יכולים לקרוא, אך לא להגיב, להצביע או לדווח. התגובות הקיימות שלהם נשארות.',
  reason: 'סיבה, מוצגת לאדם',
  until: 'עד',
  forever: 'לצמיתות',
  day: 'יום אחד',
  week: 'שבוע אחד',
  month: 'שלושים יום',
  date: 'תאריך…',
  dateLabel: 'סוף החסימה',
  submit: 'חסימה',
  lift: (name) => t`ביטול החסימה של ${name}`,
  liftHint: 'אפשר יהיה להגיב שוב מיד.',
  liftSubmit: 'ביטול החסימה',
  banned: (name) => t`החסימה של ${name} נכנסה לתוקף.`,
  lifted: (name) => t`החסימה של ${name} בוטלה.`,
  pastDate: 'יש לבחור תאריך עתידי.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`השתקת הדיווחים של ${name}`,
  hint: 'עדיין אפשר לקרוא ולהגיב. אנחנו מודיעים לאדם שאין לו אפשרות לדווח, עד מתי, ומה הסיבה שלך.',
  reason: 'סיבה, מוצגת לאדם',
  submit: 'השתקת הדיווחים',
  muted: (name) => t`הדיווחים של ${name} הושתקו.`,
};

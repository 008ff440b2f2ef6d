/** Hebrew: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'תגובות חדשות',
    hint: 'האם הקוראים רואים תגובה לפני המנחה.',
  },
  flagThreshold: {
    label: 'הסתרה אחרי מספר דיווחים',
    hint: 'תגובה עם מספר כזה של דיווחים פתוחים מוסתרת עד שמנחה מחליט, אלא אם מנחה אישר את הטקסט הנוכחי שלה. דיווחים נספרים עד כפליים אם הדיווחים הקודמים של האדם התקבלו, ופחות אם לא.',
  },
  flagThresholds: {
    label: 'מגבלות אחרות לסיבות מסוימות',
    hint: 'דיווחים מהסיבות האלה נספרים בנפרד. ריק: הם נספרים במגבלה שלמעלה.',
  },
  flagMinAgeHours: {
    label: 'שעות עד שדיווחים של קורא חדש נספרים',
    hint: 'עד אז הם מוצגים תחת „דווחו” אך אינם מסתירים תגובה, אלא אם פורסמה קודם תגובה של הקורא. 0: נספרים מיד.',
  },
  maxLinks: {
    label: 'קישורים מותרים בתגובה',
    hint: 'תגובות עם יותר קישורים ממתינות לאישור.',
  },
  appealDays: {
    label: 'ימים לבקשת בדיקה חוזרת',
    hint: 'כמה זמן אפשר לערער אחרי הסרת תגובה או חסימה. 0: אין ערעורים.',
  },
  appealAnswerDays: {
    label: 'ימים למענה לערעור',
    hint: 'המועד שמוצג לך ולאדם.',
  },
  erasedName: {
    label: 'השם של מי שנמחק',
    hint: 'מוצג על מה שנשאר, כמו תגובות שהטקסט שלהן נשמר.',
  },
  erasedTexts: {
    label: 'התגובות של מי שנמחק',
    hint: 'מה קורה לתגובות הפומביות כשאנשים מבקשים למחוק את הנתונים שלהם. מנהלי האתר יכולים לבחור אחרת.',
  },
  rules: { label: 'כללים', hint: 'תחת „כללים”.' },
  surge: { label: 'מצב עומס', hint: 'תחת „כללים”.' },
  surgeEndedAt: { label: 'מצב עומס', hint: 'תחת „כללים”.' },
  opinions: { label: 'דעות חיצוניות', hint: 'תחת „כללים”.' },
  surgeRules: { label: 'מצב עומס אוטומטי', hint: 'תחת „כללים”.' },
  editWindowSeconds: {
    label: 'זמן לעריכה, בשניות',
    hint: '900 הן רבע שעה; 0 אינו מאפשר עריכה.',
  },
  maxCommentLength: {
    label: 'אורך תגובה מרבי, בתווים',
    hint: 'לכל היותר 20,000.',
  },
  guests: {
    label: 'אורחים',
    hint: 'אנשים ללא חשבון. השמות שלהם מסומנים, והם אינם יכולים להצביע או לדווח.',
  },
  consent: {
    label: 'נוסח ההסכמה',
    hint: 'מוצג ליד תיבת סימון לפני התגובה הראשונה. ריק: אין תיבה.',
  },
  contentSelector: {
    label: 'היכן נמצא טקסט הכתבה',
    hint: 'סלקטור CSS פשוט, כמו ‎.article-body או ‎main > article‎. ריק: נמצא לפי השמות המקובלים.',
  },
  inlineLabel: {
    label: 'שם המסנן לתגובות בטקסט',
    hint: 'כמו „הערות שוליים”. ריק: „בטקסט”, בשפת הקורא.',
  },
  attention: {
    label: 'איך שאלות הכותבים מושכות תשומת לב',
    hint: 'מה קורה כשקורא מגיע לשאלה פתוחה.',
  },
  rating: {
    label: 'קוראים מדרגים כתבות',
    hint: 'כוכב אחד עד חמישה, היכן שבדפים שלך יש רכיב מתאים. כבוי: הדירוגים הקיימים נשמרים אך אינם מוצגים.',
  },
  addresses: {
    label: 'הכתובות של כתבה אחת',
    hint: 'אילו צורות של URL חולקות את התגובות. השינוי אינו מעביר או מאחד תגובות קיימות.',
  },
  reactions: {
    label: 'אימוג׳י',
    hint: 'האימוג׳י שהקוראים יכולים לבחור מהם. ריק: רק הצבעות.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'תודה',
  insightful: 'מאיר עיניים',
  funny: 'מצחיק',
  sad: 'עצוב',
};

export const addressRules: typeof en.addressRules = {
  scheme: '‎http://‎ ו־‎https://‎ זהים',
  www: 'www.example.com ו־example.com זהים',
  index: '‎/story/index.html‎ (או ‎.htm‎, ‎.php‎) ו־‎/story‎ זהים',
  ampParameter: '‎/story?amp=1‎ ו־‎/story‎ זהים',
  ampPath: '‎/story/amp‎ ו־‎/story‎ זהים',
  letterCase: '‎/Story‎ ו־‎/story‎ זהים',
};

export const attentions: typeof en.attentions = {
  blink: 'הסימון שלה מהבהב שלוש פעמים',
  scroll_open: 'נפתחת אוטומטית, פעם אחת לכל קורא; כשאין מקום ליד הטקסט, הסימון שלה מהבהב',
  none: 'דבר לא קורה',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'הטקסט נמחק; היכן שיש תשובות נשאר סימון במקומו',
  keep: 'הטקסט נשאר, ללא השם',
};

export const guestModes: typeof en.guestModes = {
  off: 'רק מי שהתחברו יכולים להגיב',
  held: 'אורחים יכולים להגיב עם שם; כל תגובה ממתינה לאישור',
  on: 'אורחים יכולים להגיב עם שם, כמו כולם',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'קישור לנוסח המלא',
  hint: 'URL, כמו זה של מדיניות הפרטיות שלך. ריק: אין קישור.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'מתפרסמות מיד, נבדקות אחר כך',
  pre: 'מעוכבות עד שמנחה מאשר',
};

/** Hebrew: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const signInWords: typeof en.signInWords = {
  opening: 'מתבצעת התחברות…',
  with: (name) => t`התחברות באמצעות ${name}`,
  or: 'או הדבקת אסימון',
  site: (name) => t`עבור ${name}`,
  failures: {
    sign_in_expired: 'תוקף ההתחברות פג, או שכבר נעשה בה שימוש. יש להתחבר שוב או לבקש קישור חדש.',
    provider_failed: 'אין כרגע גישה למערכת ההתחברות של האתר שלך. אפשר לנסות שוב בעוד רגע.',
    provider_not_found: 'האתר הזה כבר אינו משתמש באופן ההתחברות הזה.',
    site_not_found: 'אין כאן אתר כזה.',
    rate_limited: 'יותר מדי ניסיונות. יש להמתין דקה ואז לנסות שוב.',
    offline: 'אין גישה לשירות. כדאי לבדוק את החיבור ולנסות שוב.',
    public_url_missing: 'השירות אינו יודע מהי הכתובת הציבורית שלו. המפעיל צריך להגדיר את PUBLIC_URL.',
  },
  refused: (why) => t`ההתחברות של האתר שלך לא התקבלה (${why}). אפשר לנסות שוב.`,
  noRole: (whom) => t`התחברת, אבל עדיין אין לך אפשרות לנהל תגובות באתר הזה. ${whom}`,
  unexpected: 'משהו השתבש. אפשר לנסות שוב.',
  lost: 'ההתחברות לא התחילה בכרטיסייה הזאת. יש להתחבר שוב.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'החלפת אתר',
  hint: 'התחברת לאתרים האלה. ההתנתקות מסיימת את כולם.',
  current: (site) => t`${site} (פתוח עכשיו)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'מנהל האתר', moderator: 'מנחה' },
  heading: 'גישה',
  intro: 'מי ומה יכול להשתמש במסוף וב־API של האתר הזה.',
  readOnly: 'רק מנהלי האתר יכולים לראות את זה.',
  link: 'גישה: התחברות, אסימוני שירות ומפתחות',
};

export const providerWords: typeof en.providerWords = {
  heading: 'התחברות עם החשבונות שלכם',
  hint: 'המנחים מתחברים עם OpenID Connect ‏(Entra ID,‏ Okta,‏ Keycloak,‏ Google ואחרים). קישורים ואסימונים ממשיכים לפעול.',
  redirect: 'כתובת ההפניה שיש לרשום שם:',
  noRedirect: 'יש להגדיר קודם את PUBLIC_URL, כדי שהשירות יידע מה הכתובת שלו.',
  fields: {
    name: { label: 'השם על הכפתור', hint: 'מוצג כך: „התחברות באמצעות …”.' },
    issuer: { label: 'מנפיק', hint: 'הכתובת שלו, למשל https://id.courier.example' },
    clientId: { label: 'מזהה לקוח', hint: 'כפי שנרשם שם.' },
    clientSecret: { label: 'סוד הלקוח', hint: 'נשמר, ולעולם לא יוצג שוב.' },
    scope: { label: 'היקפים (scopes)', hint: 'מופרדים ברווחים. יש ספקים שדורשים כאן „groups”.' },
    claim: { label: 'השדה (claim) שבו הקבוצות', hint: 'למשל groups,‏ roles או realm_access.roles' },
    admins: { label: 'קבוצות של מנהלי האתר', hint: 'אחת בכל שורה.' },
    moderators: { label: 'קבוצות של מנחים', hint: 'אחת בכל שורה.' },
    contact: {
      label: 'ממי לבקש תפקיד',
      hint: 'מוצג למי שמתחבר ללא תפקיד, למשל כתובת אימייל.',
    },
  },
  secretStored: 'סוד שמור כבר. אפשר להשאיר ריק כדי לא לשנות אותו.',
  shared: 'לקבל גם אנשים שמתחברים באתרים האחרים שלנו',
  sharedHint: 'רק מאתרים עם אותו מנפיק, אותו מזהה לקוח ואותו סוד. הקבוצות שלמעלה קובעות את תפקידם כאן.',
  save: 'שמירת ההתחברות',
  saved: 'ההתחברות נשמרה.',
  remove: 'הסרת ההתחברות',
  removed: 'הוסר. מי שהתחברו כך נותקו.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'מחוברים עכשיו',
  hint: 'אנשים שנכנסו דרך קישור או עם החשבונות שלכם. מי שמשתמשים באסימונים של האתר שלך אינם מופיעים כאן.',
  none: 'אין איש.',
  table: 'אנשים שמחוברים עכשיו',
  columns: ['אדם', 'תפקיד', 'דרך', 'נראה לאחרונה', 'פעולה'],
  viaLink: (token) => t`קישור מ־${token}`,
  viaAccounts: 'החשבונות שלכם',
  end: 'ניתוק',
  endOf: (name) => t`ניתוק ${name}`,
  ended: (name) => t`החיבור של ${name} נותק.`,
};

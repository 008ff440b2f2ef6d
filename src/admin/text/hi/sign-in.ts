/** Hindi: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const signInWords: typeof en.signInWords = {
  opening: 'आपको साइन इन किया जा रहा है…',
  with: (name) => t`${name} से साइन इन करें`,
  or: 'या टोकन चिपकाएँ',
  site: (name) => t`${name} के लिए`,
  failures: {
    sign_in_expired: 'इस साइन-इन की अवधि बीत गई है या इसका उपयोग हो चुका है। फिर साइन इन करें, या नया लिंक माँगें।',
    provider_failed: 'अभी आपकी साइट के साइन-इन तक पहुँच नहीं हो रही। थोड़ी देर बाद फिर कोशिश करें।',
    provider_not_found: 'यह साइट अब उस साइन-इन का उपयोग नहीं करती।',
    site_not_found: 'यहाँ ऐसी कोई साइट नहीं है।',
    rate_limited: 'बहुत ज़्यादा कोशिशें हुईं। एक मिनट रुकें, फिर कोशिश करें।',
    offline: 'सेवा तक पहुँच नहीं हो रही। कनेक्शन जाँचें, फिर कोशिश करें।',
    public_url_missing: 'सेवा को अपना सार्वजनिक पता नहीं मालूम। इसके संचालक को PUBLIC_URL सेट करना होगा।',
  },
  refused: (why) => t`आपकी साइट का साइन-इन स्वीकार नहीं हुआ (${why})। फिर कोशिश करें।`,
  noRole: (whom) => t`आप साइन इन हैं, पर अभी इस साइट पर मॉडरेशन नहीं कर सकते। ${whom}`,
  unexpected: 'कुछ गड़बड़ हुई। फिर कोशिश करें।',
  lost: 'साइन-इन इस टैब से शुरू नहीं हुआ था। फिर साइन इन करें।',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'साइट बदलें',
  hint: 'आप इन साइटों पर साइन इन हैं। साइन आउट करने पर सबसे साइन आउट हो जाएँगे।',
  current: (site) => t`${site} (अभी खुली)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'प्रशासक', moderator: 'मॉडरेटर' },
  heading: 'पहुँच',
  intro: 'इस साइट के कंसोल और API का उपयोग कौन और क्या कर सकता है।',
  readOnly: 'सिर्फ़ प्रशासक इसे देख सकते हैं।',
  link: 'पहुँच: साइन-इन, सेवा टोकन और कुंजियाँ',
};

export const providerWords: typeof en.providerWords = {
  heading: 'अपने खातों से साइन-इन',
  hint: 'मॉडरेटर OpenID Connect से साइन इन करते हैं (Entra ID, Okta, Keycloak, Google और दूसरे)। लिंक और टोकन भी चलते रहेंगे।',
  redirect: 'वहाँ पंजीकृत करने के लिए रीडायरेक्ट पता:',
  noRedirect: 'पहले PUBLIC_URL सेट करें, ताकि सेवा को अपना पता मालूम हो।',
  fields: {
    name: { label: 'बटन पर नाम', hint: '“… से साइन इन करें” के रूप में दिखता है।' },
    issuer: { label: 'जारीकर्ता', hint: 'उसका पता, जैसे https://id.courier.example' },
    clientId: { label: 'क्लाइंट आईडी', hint: 'जैसी वहाँ पंजीकृत है।' },
    clientSecret: { label: 'क्लाइंट की गुप्त कुंजी', hint: 'सहेजी जाती है, और दोबारा कभी नहीं दिखती।' },
    scope: { label: 'स्कोप', hint: 'ख़ाली जगह से अलग किए हुए। कुछ प्रदाताओं को यहाँ “groups” चाहिए।' },
    claim: { label: 'समूहों वाला क्लेम', hint: 'जैसे groups, roles या realm_access.roles' },
    admins: { label: 'प्रशासकों के समूह', hint: 'हर पंक्ति में एक।' },
    moderators: { label: 'मॉडरेटरों के समूह', hint: 'हर पंक्ति में एक।' },
    contact: {
      label: 'भूमिका किससे माँगें',
      hint: 'उन्हें दिखता है जो बिना भूमिका के साइन इन करते हैं; जैसे एक ईमेल पता।',
    },
  },
  secretStored: 'गुप्त कुंजी सहेजी हुई है। उसे रखने के लिए यह ख़ाली छोड़ें।',
  shared: 'हमारी दूसरी साइटों पर साइन इन करने वालों को भी स्वीकार करें',
  sharedHint:
    'सिर्फ़ उन साइटों से जिनका जारीकर्ता, क्लाइंट आईडी और गुप्त कुंजी यही हों। यहाँ उनकी भूमिका ऊपर के समूह तय करते हैं।',
  save: 'साइन-इन सहेजें',
  saved: 'साइन-इन सहेजा गया।',
  remove: 'साइन-इन हटाएँ',
  removed: 'हटाया गया। इससे साइन इन हुए लोग साइन आउट हो गए।',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'अभी साइन इन',
  hint: 'लोग जो लिंक या आपके अपने खातों से आए। आपकी साइट के अपने टोकन वाले लोग इस सूची में नहीं हैं।',
  none: 'कोई नहीं।',
  table: 'अभी साइन इन लोग',
  columns: ['व्यक्ति', 'भूमिका', 'किसके ज़रिए', 'पिछली बार दिखे', 'कार्रवाई'],
  viaLink: (token) => t`${token} का लिंक`,
  viaAccounts: 'आपके अपने खाते',
  end: 'साइन आउट कराएँ',
  endOf: (name) => t`${name} को साइन आउट कराएँ`,
  ended: (name) => t`${name} को साइन आउट किया गया।`,
};

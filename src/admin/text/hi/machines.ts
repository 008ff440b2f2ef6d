/** Hindi: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const machineWords: typeof en.machineWords = {
  heading: 'सेवा टोकन',
  hint: 'आपके CMS और दूसरी मशीनों के लिए। हर टोकन वही कर सकता है जिसके लिए वह बना है, और कुछ नहीं।',
  scopes: {
    publish: 'लेख प्रकाशित करना और बदलना',
    'queues:read': 'कतारें पढ़ना',
    decide: 'टिप्पणियों पर फ़ैसला करना और उसे वापस लेना',
    'sign-in': 'लोगों को कंसोल में साइन इन कराना, प्रशासक के रूप में भी',
  },
  scopesLabel: 'यह क्या कर सकता है',
  name: 'नाम',
  nameHint: 'यह किस काम का है, जैसे cms। अभिलेख में यही दिखता है।',
  expires: 'समाप्ति तारीख़ (वैकल्पिक)',
  create: 'टोकन बनाएँ',
  incomplete: 'नाम लिखें, और चुनें कि यह क्या कर सकता है।',
  past: 'आगे की कोई तारीख़ चुनें।',
  created: (name) => t`टोकन “${name}” बन गया। इसे अभी कॉपी करें: हम इसे सहेजते नहीं, इसलिए दोबारा नहीं दिखा सकते।`,
  secret: 'नया टोकन',
  copy: 'कॉपी करें',
  copied: 'कॉपी हो गया।',
  done: 'हो गया',
  none: 'कोई टोकन नहीं।',
  table: 'इस साइट के टोकन',
  columns: ['नाम', 'क्या कर सकता है', 'कब से', 'स्थिति', 'कार्रवाई'],
  live: 'चालू',
  until: (date) => t`${date} तक`,
  expired: (date) => t`${date} को समाप्त`,
  revokedAt: (date) => t`${date} को निरस्त`,
  revoke: 'निरस्त करें',
  revokeOf: (name) => t`${name} निरस्त करें`,
  revokeAsk: (name) => t`“${name}” निरस्त करें?`,
  revokeHint:
    'जो भी इसका उपयोग करता है, वह तुरंत काम करना बंद कर देगा, और इससे साइन इन हुए लोग साइन आउट हो जाएँगे। इसे वापस नहीं लिया जा सकता।',
  revoked: (name) => t`“${name}” निरस्त किया गया।`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'जारीकर्ता और कुंजियाँ',
  hint: 'यह साइट किनके टोकन स्वीकार करती है। आपके संचालक कमांड लाइन पर कुंजियाँ जोड़ते और निरस्त करते हैं।',
  table: 'इस साइट की कुंजियाँ',
  columns: ['जारीकर्ता', 'कुंजी', 'एल्गोरिद्म', 'कब से', 'स्थिति'],
  ofService: 'स्वयं Interline, अतिथियों के लिए',
  live: 'उपयोग में',
  revokedAt: (date) => t`${date} को निरस्त`,
};

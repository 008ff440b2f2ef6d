/** Hindi: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const queues: typeof en.queues = {
  new: 'नई',
  pending: 'इंतज़ार में',
  reported: 'शिकायत वाली',
  withheld: 'छिपी',
  approved: 'मंज़ूर',
  rejected: 'अस्वीकृत',
  spam: 'स्पैम',
};

export const statuses: typeof en.statuses = {
  published: 'प्रकाशित',
  pending: 'मंज़ूरी के इंतज़ार में',
  withheld: 'छिपी',
  rejected: 'अस्वीकृत',
  spam: 'स्पैम',
  deleted: 'लिखने वाले ने मिटाई',
  erased: 'मिटाई गई',
};

export const reasons: typeof en.reasons = {
  within_rules: 'नियमों के अनुसार',
  abuse: 'व्यक्ति का अपमान',
  hate: 'किसी समूह से नफ़रत',
  spam: 'स्पैम या विज्ञापन',
  off_topic: 'विषय से बाहर',
  privacy: 'निजी जानकारी',
  illegal: 'क़ानून के ख़िलाफ़',
  misinformation: 'ग़लत दावे',
  other: 'कुछ और',
};

export { checkReasons } from '../../../shared/i18n/later/hi.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'हाथ से', short: 'हाथ से' },
  opinions_received: { full: 'किसी दूसरी सेवा ने आपत्ति नहीं की', short: 'जाँची गई' },
  many_reports: { full: 'कम समय में बहुत-सी शिकायतें', short: 'शिकायतें' },
  article_age: { full: 'लेख पुराना है', short: 'पुराना' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'मंज़ूर की गई',
  'comment.reject': 'अस्वीकार की गई',
  'comment.spam': 'स्पैम चिह्नित की गई',
  'comment.see': 'देखी गई, वैसी ही रहने दी',
  'comment.refuse': 'जाँच ने अस्वीकार की',
  'comment.hold': 'जाँच ने रोकी',
  'comment.report': 'जाँच ने शिकायत की',
  'comment.uphold': 'अपील नामंज़ूर',
  'comment.release': 'प्रकाशित की गई',
  'comment.withhold': 'छिपाई गई',
  'comment.undo': 'फ़ैसला वापस लिया गया',
  'comment.pin': 'पिन की गई',
  'comment.unpin': 'पिन हटाया गया',
  'comment.feature': 'चुनिंदा बनाई गई',
  'comment.unfeature': 'अब चुनिंदा नहीं',
  'comment.redact': 'निजी जानकारी हटाई गई',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'उनके साइन-इन के अनुसार',
  request: 'अनुरोध पर',
  erased: 'मिटाया गया',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'कमांड लाइन',
  'the service': 'स्वयं Interline',
  'the publisher': 'प्रकाशक का सिस्टम',
  'the sign-in': 'साइट का साइन-इन',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`मशीन “${name}”`;

export const roles: typeof en.roles = {
  guest: 'अतिथि',
  reader: 'पाठक',
  author: 'लेखक',
  moderator: 'मॉडरेटर',
  admin: 'प्रशासक',
  publisher: 'प्रकाशक',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'कोई विशेष व्यवहार नहीं',
  premoderated: 'टिप्पणियाँ मॉडरेटर का इंतज़ार करती हैं',
  trusted: 'भरोसेमंद',
};

export const articleStates: typeof en.articleStates = {
  open: 'खुला',
  closed: 'बंद: नई टिप्पणियाँ नहीं',
  hidden: 'छिपा: कोई टिप्पणी नहीं दिखती',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'जाँच ने प्रकाशित की',
  observe: 'सिर्फ़ निगरानी, कोई कार्रवाई नहीं',
  report: 'शिकायत की गई और प्रकाशित',
  hold: 'रोकी गई',
  reject: 'अस्वीकार की गई',
  withhold: 'जाँच होने तक छिपी',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'लिंक',
  allowed: 'अनुमत',
  word: 'शब्द',
  words: 'शब्द',
  written: 'इस रूप में लिखा',
  domains: 'डोमेन',
  letters: 'अक्षर',
  capitals: 'बड़े अक्षर',
  characters: 'वर्ण',
  at_least: 'कम से कम',
  at_most: 'ज़्यादा से ज़्यादा',
  likeness: 'समानता',
  of: 'जिससे',
  marks: 'चिह्न',
  comments: 'टिप्पणियाँ',
  seconds: 'सेकंड',
  rejected: 'अस्वीकृत',
  decided: 'फ़ैसले',
  published: 'प्रकाशित',
  until: 'तक',
  cause: 'वजह',
  why: 'क्यों',
  would: 'संभावित कार्रवाई',
  flags: 'शिकायतें',
  service: 'सेवा',
  from: 'स्रोत',
  category: 'श्रेणी',
  percent: 'प्रतिशत',
  threshold: 'सीमा',
  model: 'संस्करण',
  version: 'संस्करण',
  passages: 'अंश',
  earlier: 'पिछले संस्करणों से भी',
};

/** A comment's texts. */
export const commentTexts = { versions: 'सभी संस्करण', redact: 'निजी जानकारी हटाएँ…' };

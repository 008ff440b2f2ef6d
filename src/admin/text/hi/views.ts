/** Hindi: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const signIn: typeof en.signIn = {
  heading: 'मॉडरेशन',
  intro: 'अपनी साइट से मिला लिंक खोलें, या उसका टोकन चिपकाएँ।',
  site: 'साइट कुंजी',
  token: 'टोकन',
  tokenHint: '“eyJ” से शुरू होता है। यह सिर्फ़ इस टैब में, उसके बंद होने तक रखा जाता है।',
  submit: 'साइन इन करें',
  missing: 'साइट कुंजी और टोकन, दोनों भरें।',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'भाषा',
  label: 'इस कंसोल की भाषा',
  hint: 'इस ब्राउज़र के लिए। पेज फिर लोड होगा, इसलिए पहले अपने बदलाव सहेजें।',
  submit: 'यह भाषा चुनें',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'यह चर्चा बंद करें',
  unlock: 'यह चर्चा खोलें',
  lockHint: 'पाठक इसे पढ़ सकेंगे, पर जवाब नहीं दे सकेंगे।',
  unlockHint: 'पाठक फिर जवाब दे सकेंगे।',
  reason: 'कारण, अभिलेख के लिए',
  done: (locked) => (locked ? 'चर्चा बंद की गई।' : 'चर्चा खोली गई।'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'इस लेख की टिप्पणियाँ',
  state: 'स्थिति',
  reason: 'कारण, अभिलेख के लिए',
  submit: 'बदलें',
  done: (state) => t`लेख बदला गया। ${state}।`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'कीबोर्ड',
  on: 'एक-कुंजी शॉर्टकट चालू हैं',
  hint: 'अगर ये बोलकर लिखने या स्क्रीन रीडर में बाधा डालें, तो इन्हें बंद करें।',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'अगली टिप्पणी',
  previous: 'पिछली टिप्पणी',
  approve: 'मंज़ूर करें',
  reject: 'अस्वीकार करें, फिर कारण के लिए 1 से 8',
  spam: 'स्पैम चिह्नित करें',
  undo: 'पिछला फ़ैसला वापस लें',
  select: 'चुनें या चयन हटाएँ',
  selectRange: 'पिछली चुनी हुई से यहाँ तक चुनें',
  clear: 'चयन या खोज हटाएँ',
  lock: 'चर्चा बंद करें या खोलें',
  ban: 'लेखक पर प्रतिबंध लगाएँ या हटाएँ',
  arrivals: 'नई टिप्पणियाँ दिखाएँ',
  search: 'खोजें',
  group: 'समूह खोलें: लगभग एक जैसे पाठ, या एक व्यक्ति के',
  see: 'देख ली (“नई” में)',
  help: 'यह सूची',
};

export const settingsView: typeof en.settingsView = {
  heading: 'सेटिंग',
  readOnly: 'सिर्फ़ प्रशासक इन्हें बदल सकते हैं।',
  save: 'बदलाव सहेजें',
  saved: 'सहेजा गया। नई टिप्पणियों पर यह सेटिंग लागू होगी।',
  unchanged: 'कुछ नहीं बदला।',
  failed: 'सहेजा नहीं गया।',
};

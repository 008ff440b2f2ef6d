/** Hindi: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'नई टिप्पणियाँ',
    hint: 'पाठक टिप्पणी को मॉडरेटर से पहले देखें या नहीं।',
  },
  flagThreshold: {
    label: 'इतनी शिकायतों के बाद छिपाएँ',
    hint: 'इतनी खुली शिकायतों वाली टिप्पणी मॉडरेटर के फ़ैसले तक छिपी रहती है, अगर मॉडरेटर ने उसका मौजूदा पाठ मंज़ूर नहीं किया है। व्यक्ति की पिछली शिकायतें सही निकली हों तो शिकायतें दोगुनी तक गिनी जाती हैं, नहीं तो कम।',
  },
  flagThresholds: {
    label: 'कुछ कारणों के लिए अलग सीमाएँ',
    hint: 'इन कारणों की शिकायतें अलग गिनी जाती हैं। ख़ाली: वे ऊपर की सीमा में गिनी जाती हैं।',
  },
  flagMinAgeHours: {
    label: 'नए पाठक की शिकायतें गिनी जाने से पहले घंटे',
    hint: 'तब तक वे “शिकायत वाली” में दिखती हैं, पर टिप्पणी नहीं छिपातीं, जब तक कि पाठक की कोई टिप्पणी उससे पहले प्रकाशित न हुई हो। 0: तुरंत गिनी जाती हैं।',
  },
  maxLinks: {
    label: 'एक टिप्पणी में अनुमत लिंक',
    hint: 'अधिक लिंक वाली टिप्पणियाँ मंज़ूरी का इंतज़ार करती हैं।',
  },
  appealDays: {
    label: 'दोबारा जाँच का अनुरोध करने के दिन',
    hint: 'टिप्पणी हटने या प्रतिबंध लगने के बाद लोग कितने समय तक अपील कर सकते हैं। 0: अपील नहीं।',
  },
  appealAnswerDays: {
    label: 'अपील का जवाब देने के दिन',
    hint: 'वह तारीख़ जो आपको और उस व्यक्ति को दिखती है।',
  },
  erasedName: {
    label: 'मिटाए गए लोगों का नाम',
    hint: 'उनकी छोड़ी चीज़ों पर दिखता है, जैसे टिप्पणियाँ जिनका पाठ बना रहता है।',
  },
  erasedTexts: {
    label: 'मिटाए गए लोगों की टिप्पणियाँ',
    hint: 'जब लोग अपना डेटा मिटवाते हैं, तब उनकी सार्वजनिक टिप्पणियों का क्या होता है। प्रशासक कुछ और भी चुन सकते हैं।',
  },
  rules: { label: 'नियम', hint: '“नियम” में।' },
  surge: { label: 'व्यस्त समय', hint: '“नियम” में।' },
  surgeEndedAt: { label: 'व्यस्त समय', hint: '“नियम” में।' },
  opinions: { label: 'बाहरी राय', hint: '“नियम” में।' },
  surgeRules: { label: 'अपने-आप व्यस्त समय', hint: '“नियम” में।' },
  editWindowSeconds: {
    label: 'संपादन का समय, सेकंड में',
    hint: '900 यानी पंद्रह मिनट; 0 हो तो संपादन नहीं।',
  },
  maxCommentLength: {
    label: 'टिप्पणी की अधिकतम लंबाई, वर्णों में',
    hint: 'ज़्यादा से ज़्यादा 20,000।',
  },
  guests: {
    label: 'अतिथि',
    hint: 'बिना खाते वाले लोग। उनके नाम पर निशान रहता है, और वे न वोट दे सकते हैं, न शिकायत कर सकते हैं।',
  },
  consent: {
    label: 'सहमति का पाठ',
    hint: 'उस बॉक्स के पास दिखता है जिस पर लोग पहली टिप्पणी से पहले निशान लगाते हैं। ख़ाली: कोई बॉक्स नहीं।',
  },
  contentSelector: {
    label: 'लेख का पाठ कहाँ है',
    hint: 'एक सरल CSS सिलेक्टर, जैसे .article-body या main > article। ख़ाली: प्रचलित नामों से खोजा जाता है।',
  },
  inlineLabel: {
    label: 'लेख के बीच की टिप्पणियों के फ़िल्टर का नाम',
    hint: 'जैसे “हाशिये की टिप्पणियाँ”। ख़ाली: “लेख के बीच की टिप्पणियाँ”, पाठक की भाषा में।',
  },
  attention: {
    label: 'लेखक के सवाल कैसे ध्यान खींचें',
    hint: 'जब पाठक किसी खुले सवाल तक पहुँचे, तब क्या हो।',
  },
  rating: {
    label: 'पाठक लेखों को रेटिंग देते हैं',
    hint: 'एक से पाँच सितारे, जहाँ आपके पेज पर इसका एलिमेंट हो। बंद: मौजूदा रेटिंग रखी जाती हैं, पर दिखाई नहीं जातीं।',
  },
  addresses: {
    label: 'एक लेख के पते',
    hint: 'URL के कौन-से रूप एक ही टिप्पणियाँ साझा करते हैं। इसे बदलने से मौजूदा टिप्पणियाँ न दूसरी जगह जातीं, न आपस में मिलतीं।',
  },
  reactions: {
    label: 'प्रतिक्रियाएँ',
    hint: 'प्रतिक्रियाएँ जिनमें से पाठक चुन सकते हैं। कोई नहीं: सिर्फ़ वोट।',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'धन्यवाद',
  insightful: 'ज्ञानवर्धक',
  funny: 'मज़ेदार',
  sad: 'दुखद',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// और https:// एक ही हैं',
  www: 'www.example.com और example.com एक ही हैं',
  index: '/story/index.html (या .htm, .php) और /story एक ही हैं',
  ampParameter: '/story?amp=1 और /story एक ही हैं',
  ampPath: '/story/amp और /story एक ही हैं',
  letterCase: '/Story और /story एक ही हैं',
};

export const attentions: typeof en.attentions = {
  blink: 'उसका बैज तीन बार चमकता है',
  scroll_open: 'वह अपने-आप खुलता है, हर पाठक के लिए एक बार; पाठ के पास जगह न हो तो उसका बैज चमकता है',
  none: 'कुछ नहीं',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'उनका पाठ मिटा दिया जाता है; जहाँ जवाब हैं, वहाँ जगह का निशान रहता है',
  keep: 'उनका पाठ रहता है, नाम के बिना',
};

export const guestModes: typeof en.guestModes = {
  off: 'सिर्फ़ साइन इन किए लोग टिप्पणी कर सकते हैं',
  held: 'अतिथि नाम के साथ टिप्पणी कर सकते हैं; हर टिप्पणी मंज़ूरी का इंतज़ार करती है',
  on: 'अतिथि बाक़ी सबकी तरह नाम के साथ टिप्पणी कर सकते हैं',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'पूरे पाठ का लिंक',
  hint: 'एक URL, जैसे आपकी निजता नीति का। ख़ाली: कोई लिंक नहीं।',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'तुरंत प्रकाशित, जाँच बाद में',
  pre: 'मॉडरेटर की मंज़ूरी तक रोकी जाती हैं',
};

/** Hindi: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const opinionsView: typeof en.opinionsView = {
  heading: 'बाहरी राय',
  intro:
    'सेवाएँ, जिनसे हर नई या संपादित टिप्पणी के पोस्ट होने के बाद पूछा जाता है। स्टाफ़ और भरोसेमंद लोगों की टिप्पणियाँ इससे मुक्त हैं। टिप्पणी का पाठ सेवा को भेजा जाता है।',
  readOnly: 'सिर्फ़ प्रशासक इन्हें बदल सकते हैं।',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'स्पैम पकड़ता है। पाठ, लिखने वाले का नाम, पता (IP) और ब्राउज़र पाता है। जब मॉडरेटर अलग फ़ैसला करते हैं, तो सीखता है।',
    },
    toxicity: {
      title: 'अभद्रता जाँच सेवा',
      hint: 'पाठों को श्रेणी के अनुसार अंक देती है। OpenAI के मॉडरेशन API और उसी रूप में जवाब देने वाली दूसरी सेवाओं के साथ चलती है।',
    },
    external: {
      title: 'आपकी अपनी सेवा',
      hint: 'टिप्पणी को JSON में, Standard Webhooks के हस्ताक्षर के साथ पाती है, और निर्णय भेजती है।',
    },
  },

  mode: 'मोड',
  action: 'अगर आपत्ति करे',
  meanwhile: 'जवाब आने तक',
  meanwhiles: { published: 'प्रकाशित करें', held: 'रोकें' },
  onFailure: 'अगर जवाब कभी न आए, तो रोकी गई टिप्पणियाँ',
  failures: { wait: 'मॉडरेटर का इंतज़ार करें', publish: 'प्रकाशित हों' },
  fields: {
    blog: 'Akismet में पंजीकृत पता',
    url: 'सेवा का पता',
    ownUrl: 'पता, अगर Akismet का अपना न हो',
    model: 'मॉडल; ख़ाली: सेवा का अपना',
    threshold: 'इस अंक से आगे आपत्ति, प्रतिशत में',
    categories: 'गिनी जाने वाली श्रेणियाँ, हर पंक्ति में एक; ख़ाली: सभी',
    timeoutSeconds: 'जवाब के इंतज़ार के सेकंड',
    attempts: 'कोशिशें',
  },
  save: 'सहेजें',
  saved: 'सहेजा गया।',

  key: { akismet: 'API कुंजी', toxicity: 'API कुंजी', external: 'हस्ताक्षर की गुप्त कुंजी (whsec_…)' },
  keyHint: 'ऊपर के पते के लिए सहेजी जाती है, और दोबारा कभी नहीं दिखती।',
  keyStored: (time) => t`${time} को सहेजी गई।`,
  keyMissing: 'कोई सहेजी नहीं गई।',
  storeKey: 'सहेजें',
  generate: 'बनाएँ',
  removeKey: 'हटाएँ',
  keySaved: 'कुंजी सहेजी गई।',
  keyRemoved: 'कुंजी हटाई गई।',

  trial: 'आज़माने का पाठ',
  tryIt: 'आज़माएँ',
  trying: 'पूछा जा रहा है…',
  passes: (ms) => t`कोई आपत्ति नहीं (${ms} मि.से.)।`,
  objects: (action, ms) => t`आपत्ति: ${action} (${ms} मि.से.)।`,
  noAnswer: (why) => t`जवाब नहीं: ${why}।`,
};

/** Hindi: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const dataWords: typeof en.dataWords = {
  heading: 'निजी डेटा',
  export: 'इनका डेटा डाउनलोड करें',
  erase: 'इस व्यक्ति को मिटाएँ…',
  confirm: (name) =>
    t`इससे ${name} का नाम, खाता, वोट और शिकायतों के संदेश, उनके बारे में नोट, और अभिलेख में उनके बारे में लिखी बातें मिट जाएँगी। इसे वापस नहीं लिया जा सकता।`,
  texts: 'इनकी सार्वजनिक टिप्पणियाँ',
  modes: {
    remove: 'पाठ मिटाएँ',
    keep: 'पाठ रखें, नाम के बिना',
  },
  submit: 'हमेशा के लिए मिटाएँ',
  erased: 'मिटाया गया। टिप्पणियाँ और वोट एक मिनट में मिट जाएँगे।',
};

/** Hindi: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const appealsView: typeof en.appealsView = {
  heading: 'अपीलें',
  empty: 'कोई खुली अपील नहीं।',
  emptyHint: 'टिप्पणी हटने या प्रतिबंध लगने के बाद लोग दोबारा जाँच का अनुरोध कर सकते हैं।',
  by: (name) => t`${name} की अपील`,
  due: 'जवाब की तारीख़',
  overdue: 'देर हो चुकी है',
  appeal: 'उनका कहना',
  decision: 'फ़ैसला',
  decidedBy: 'फ़ैसला किसका',
  until: 'कब तक',
  gone: 'यह टिप्पणी अब नहीं दिखाई जा सकती।',
  sanction: 'फ़ैसला व्यक्ति के बारे में है, किसी टिप्पणी के बारे में नहीं।',
  keep: 'फ़ैसला बरक़रार रखें…',
  overturn: 'पलटें…',
  own: 'यह आपका फ़ैसला था, इसलिए जवाब किसी दूसरे मॉडरेटर को देना होगा।',
  rank: 'इस व्यक्ति की भूमिका इतनी ऊँची है कि आप जवाब नहीं दे सकते।',
  keepHeading: 'फ़ैसला बरक़रार रखें',
  overturnHeading: 'फ़ैसला पलटें',
  keepHint: 'कुछ नहीं बदलता। व्यक्ति को आपका कारण दिखता है।',
  overturnHint: 'टिप्पणी फिर प्रकाशित होती है, या पाबंदी हटती है। व्यक्ति को आपका कारण दिखता है।',
  reason: 'कारण, जो व्यक्ति को दिखेगा',
  keepSubmit: 'बरक़रार रखें',
  overturnSubmit: 'पलटें',
  kept: (name) => t`बरक़रार: ${name}।`,
  overturned: (name) => t`पलटा गया: ${name}।`,
  undone: 'वापस लिया गया: अपील फिर खुली है।',
  back: 'अपीलों पर वापस',
};

/** Hindi: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const problems: typeof en.problems = {
  appeal_answered: 'किसी और ने इस अपील का जवाब दे दिया है।',
  own_decision: 'यह आपके अपने फ़ैसले के बारे में है। जवाब किसी दूसरे मॉडरेटर को देना होगा।',
  too_many_pins: 'इस लेख पर पिन की गई टिप्पणियों की अधिकतम संख्या हो चुकी है। पहले एक का पिन हटाएँ।',
  not_a_top_comment: 'सिर्फ़ वही टिप्पणी पिन हो सकती है जो जवाब नहीं है।',
  own_comment: 'यह आपकी अपनी टिप्पणी है।',
  thread_locked: 'चर्चा बंद है।',
  article_closed: 'लेख बंद है।',
  word_taken: 'यह शब्द पहले से किसी सूची में है।',
  too_many_words: 'सूचियों में शब्दों की अधिकतम संख्या हो चुकी है।',
  text_too_complex: 'इस पाठ को जाँचने में बहुत अधिक समय या मेमोरी लगती है।',
  invalid_text: 'पाठ में ऐसे अक्षर हैं जो सहेजे नहीं जा सकते।',
  body_too_large: 'यह बहुत बड़ा है।',
  unavailable: 'सेवा व्यस्त है। थोड़ी देर बाद फिर कोशिश करें।',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`सेवा ने इसे स्वीकार नहीं किया (${code})।`;
export const inEnglish: typeof en.inEnglish = (detail) => t`अंग्रेज़ी में: ${detail}`;

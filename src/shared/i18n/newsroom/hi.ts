/** Hindi, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/hi.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'पाठकों से पूछें',
  ask_title: 'इस अनुच्छेद के पाठकों से पूछें',
  ask_question: 'आपका सवाल',
  ask_empty: 'पहले सवाल लिखें।',
  ask_display: 'कैसे दिखे',
  ask_display_closed: 'अनुच्छेद के पास प्रश्न-चिह्न',
  ask_display_open: 'हाशिये में सवाल ही',
  asked: 'आपका सवाल प्रकाशित हो गया।',
  question_change: 'सवाल बदलें',
  question_close: 'सवाल बंद करें',
  question_open: 'सवाल फिर खोलें',
  question_changed: 'सवाल बदल दिया गया।',
  question_closed_now: 'सवाल बंद है। जवाब बने रहेंगे।',
  question_open_now: 'सवाल फिर खुला है।',
  take_down: 'हटाएँ',
  take_down_title: 'हटाने का कारण',
  take_down_intro: 'टिप्पणी सबके लिए हट जाएगी। लिखने वाले को कारण दिखेगा।',
  take_down_note: 'लिखने वाले के लिए संदेश (वैकल्पिक)',
  taken_down: 'टिप्पणी हटा दी गई।',
  lock: 'चर्चा बंद करें',
  lock_intro: 'चर्चा पढ़ी जा सकेगी, जवाब नहीं दिया जा सकेगा।',
  unlock: 'चर्चा खोलें',
  unlock_intro: 'चर्चा में फिर जवाब दिया जा सकेगा।',
  lock_reason: 'कारण, अभिलेख के लिए',
  lock_reason_missing: 'पहले कारण लिखें।',
  locked_now: 'चर्चा बंद है।',
  unlocked_now: 'चर्चा खुली है।',
};

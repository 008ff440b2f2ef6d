/** Hindi, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'इसके बाद पैराग्राफ़ में बदलाव हुआ है',
  passage_removed_since: 'इसके बाद यह अंश हटा दिया गया',
  then: 'तब',
  now: 'अब',
  removed_words: 'हटाया गया',
  added_words: 'जोड़ा गया',
  end_of_change: 'बदलाव समाप्त',

  addressed: 'संपादन से हल हुआ – {name} का धन्यवाद',
  settled: 'हल हुआ – {name} का धन्यवाद',
  settled_by: '{name} ने चिह्नित किया',
  what_changed: 'संपादन में क्या बदला',
  mark_addressed: 'हल हुआ चिह्नित करें',
  mark_intro: 'चर्चा सिमटकर {name} के धन्यवाद की एक पंक्ति बन जाती है; वे इसे फिर खोल सकते हैं।',
  mark_note: 'आपने क्या बदला (वैकल्पिक)',
  marked: 'चर्चा को हल हुआ चिह्नित किया गया।',
  reopen: 'चर्चा फिर खोलें',
  reopened: 'चर्चा फिर से खुली है।',

  move: 'किसी पैराग्राफ़ पर ले जाएँ',
  move_intro: 'चर्चा अपनी सभी टिप्पणियों के साथ जाती है। आप इसे वापस ला सकते हैं।',
  move_maybe: 'संभावित जगहें',
  move_unknown: 'ऐसा कोई पैराग्राफ़ नहीं मिला।',
  move_other: 'दूसरा पैराग्राफ़',
  move_choose: 'पहले कोई पैराग्राफ़ चुनें।',
  moved: 'चर्चा अपने नए पैराग्राफ़ पर है।',
  moved_by_hand: 'हाथ से इस पैराग्राफ़ पर लाई गई',
  move_back: 'वापस लाएँ',
  moved_back: 'चर्चा अपनी पुरानी जगह पर है।',

  problem_thread_not_movable: 'इस चर्चा का अपना पैराग्राफ़ है और यह वहीं रहेगी।',
  problem_paragraph_mismatch: 'वह पैराग्राफ़ अब लेख में नहीं है। कोई दूसरा चुनें।',
  problem_paragraph_not_found: 'वह पैराग्राफ़ अब लेख में नहीं है। कोई दूसरा चुनें।',
};

/** Common disguises that hide a word from a word list. */

const each = (word: string, change: (letter: string, at: number) => string) =>
  [...word].map((letter, at) => change(letter, at)).join('');
const swap = (word: string, table: Record<string, string>) => each(word, (letter) => table[letter] ?? letter);
const between = (sign: string) => (word: string) => [...word].join(sign);
/** The word in another Unicode alphabet, by the code point of its `a`. */
const alphabet = (first: number) => (word: string) =>
  each(word, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97));
const middle = (word: string, sign: string) => {
  const at = Math.ceil(word.length / 2);
  return word.slice(0, at) + sign + word.slice(at);
};
const VOWEL = /[aeiou]/;
const firstVowel = (word: string) => word.search(VOWEL);
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const replaceAt = (word: string, at: number, by: string) => word.slice(0, at) + by + word.slice(at + 1);

const LEET_VOWELS = { a: '4', e: '3', i: '1', o: '0' };
const LEET = { ...LEET_VOWELS, s: '5', t: '7' };
const CYRILLIC = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  m: 'м',
  h: 'һ',
  n: 'п',
};
const GREEK = { a: 'α', e: 'ε', i: 'ι', k: 'κ', n: 'η', o: 'ο', r: 'г', t: 'τ', u: 'υ', v: 'ν', b: 'β' };
const SMALL_CAPITALS: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnoprstuvwyz'].map((letter, at) => [
    letter,
    [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'][at] ?? letter,
  ]),
);
const SUPERSCRIPT: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnoprstuvw'].map((letter, at) => [letter, [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷ'][at] ?? letter]),
);
const ZALGO = ['\u0315\u031b', '\u0340\u0362', '\u0489', '\u0321\u0353', '\u035f\u0301\u0316'];

export const DISGUISES: Record<string, (word: string) => string> = {
  'capital letters': (word) => word.toUpperCase(),
  'a capital first letter': capital,
  'capitals in turn': (word) => each(word, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)),
  'digits for vowels': (word) => swap(word, LEET_VOWELS),
  'digits for letters': (word) => swap(word, LEET),
  'one digit': (word) => replaceAt(word, firstVowel(word), swap(word[firstVowel(word)] ?? '', LEET_VOWELS)),
  'at signs for a': (word) => swap(word, { a: '@' }),
  'dollars for s': (word) => swap(word, { s: '$' }),
  'exclamation marks for i': (word) => swap(word, { i: '!' }),
  'bars for i and l': (word) => swap(word, { i: '|', l: '|' }),
  'signs for letters': (word) => swap(word, { a: '@', s: '$', i: '!', e: '€', t: '+' }),
  'digits and capitals': (word) => capital(swap(word, LEET_VOWELS)),
  'blanks between letters': between(' '),
  'two blanks between letters': between('  '),
  'dots between letters': between('.'),
  'hyphens between letters': between('-'),
  'underscores between letters': between('_'),
  'asterisks between letters': between('*'),
  'slashes between letters': between('/'),
  'commas between letters': between(', '),
  'middle dots between letters': between('·'),
  'line breaks between letters': between('\n'),
  'pictures between letters': between('💩'),
  'digits and blanks': (word) => between(' ')(swap(word, LEET)),
  'a vowel stretched': (word) => replaceAt(word, firstVowel(word), (word[firstVowel(word)] ?? '').repeat(5)),
  'all letters doubled': (word) => each(word, (letter) => letter + letter),
  'the last letter stretched': (word) => word + (word.at(-1) ?? '').repeat(4),
  'the first letter stretched': (word) => (word[0] ?? '').repeat(4) + word,
  'pairs of letters with blanks': (word) => [...word].map((letter) => letter + letter).join(' '),
  'zero-width spaces': between('\u200b'),
  'zero-width joiners': between('\u200d'),
  'soft hyphens': between('\u00ad'),
  'word joiners and direction marks': (word) => middle(word, '\u2060\u200f'),
  accents: (word) =>
    each(word, (letter) => `${letter}${VOWEL.test(letter) ? '\u0301' : ''}`).normalize('NFC'),
  'dots below': (word) => each(word, (letter) => `${letter}\u0323`),
  'struck through': (word) => each(word, (letter) => `${letter}\u0336`),
  'stacked marks': (word) => each(word, (letter, at) => letter + (ZALGO[at % ZALGO.length] ?? '')),
  'Cyrillic letters': (word) => swap(word, CYRILLIC),
  'one Cyrillic letter': (word) =>
    replaceAt(word, firstVowel(word), swap(word[firstVowel(word)] ?? '', { ...CYRILLIC, u: 'υ' })),
  'Greek letters': (word) => swap(word, GREEK),
  'full-width letters': alphabet(0xff41),
  'mathematical bold letters': alphabet(0x1d41a),
  'mathematical double-struck letters': alphabet(0x1d552),
  'letters in circles': alphabet(0x24d0),
  'letters in squares': alphabet(0x1f170),
  'letters of flags': (word) => between('\u200b')(alphabet(0x1f1e6)(word)),
  'small capitals': (word) => swap(word, SMALL_CAPITALS),
  superscript: (word) => swap(word, SUPERSCRIPT),
  'a hyphen inside': (word) => middle(word, '-'),
  'a dot inside': (word) => middle(word, '.'),
  'a vowel masked': (word) => replaceAt(word, firstVowel(word), '*'),
  'a vowel masked with a hash': (word) => replaceAt(word, firstVowel(word), '#'),
  'the first letter set apart': (word) => `${word[0] ?? ''} ${word.slice(1)}`,
  'quotes around': (word) => `"${word}"`,
  'signs around': (word) => `(*${word}*)!`,
  'digits, stretched, in capitals': (word) =>
    `${swap(word, LEET_VOWELS)}${word.at(-1)?.repeat(3)}`.toUpperCase(),
};

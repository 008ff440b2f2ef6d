/**
 * Characters that look like a Latin letter: our selection from Unicode's "confusables". Only single letters: `foldText`
 * has already replaced what Unicode decomposes (full-width, mathematical, circled).
 */

/** Letters of other scripts, by the Latin letter they look like. */
const OF_OTHER_SCRIPTS: Record<string, string> = {
  a: 'аαаᎪꓮ',
  b: 'вьβԂᏴꓐъ',
  c: 'сϲⲥᏟꓚ',
  d: 'ԁԀᎠꓓժ',
  e: 'еєεҽᎬꓰ',
  f: 'ғϝꓝֆ',
  g: 'ԍɡցᏀꓖ',
  h: 'нһҺհᎻꓧ',
  i: 'іιӏӀᎥꓲוІ',
  j: 'јյᎫꓙ',
  k: 'кκқᏦꓗ',
  l: 'ⅼӏᏞꓡլ',
  m: 'мμᎷꓟ',
  n: 'пηոռꓠ',
  o: 'оοσօ๐ꓳס',
  p: 'рρᏢꓑք',
  q: 'ԛգզ',
  r: 'гᎡꓣᏒ',
  s: 'ѕꓢᏚտ',
  t: 'тτᎢꓔ',
  u: 'υцսꓴ',
  v: 'ѵνᏙꓦ',
  w: 'ѡԝωшᎳꓪ',
  x: 'хχҳꓫ',
  y: 'уүγυỿꓬყ',
  z: 'ᏃꓜȤ',
};

/** Latin letters and symbols that are different characters but the same letter to readers. */
const OF_THE_SAME_SCRIPT: Record<string, string> = {
  a: 'ᴀɑɐᴬɒ',
  b: 'ʙɓƃ',
  c: 'ᴄɔƈ¢©',
  d: 'ᴅɖɗ∂',
  e: 'ᴇǝəɛɘ€',
  f: 'ꜰƒɟ',
  g: 'ɢɡɠᵷ',
  h: 'ʜɦɥ',
  i: 'ɪıɩᴉ¡',
  j: 'ᴊʝɾ',
  k: 'ᴋƙʞ',
  l: 'ʟɭƚꞁ£',
  m: 'ᴍɱɯ',
  n: 'ɴɲŋƞ',
  o: 'ᴏɵº°',
  p: 'ᴘƥþ',
  q: 'ǫɋ',
  r: 'ʀɹɽ®',
  s: 'ꜱʂƨ§',
  t: 'ᴛʈƭʇ†',
  u: 'ᴜʉʊ',
  v: 'ᴠʋʌ',
  w: 'ᴡʍ',
  x: 'ⅹ×',
  y: 'ʏƴʎ¥',
  z: 'ᴢʐȥ',
};

/**
 * Digits and signs used in place of a letter. One and the bar look like `i` and `l`, which count as one letter here.
 */
export const LEET: Record<string, string> = {
  ...{ '0': 'o', '1': 'i', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't', '(': 'c', '<': 'c' },
};

const LOOK_ALIKES = new Map<number, number>();
for (const table of [OF_OTHER_SCRIPTS, OF_THE_SAME_SCRIPT])
  for (const [letter, others] of Object.entries(table))
    for (const other of others)
      if (!LOOK_ALIKES.has(codeOf(other.toLowerCase())))
        LOOK_ALIKES.set(codeOf(other.toLowerCase()), codeOf(letter));

/** Squared, circled and flag letters: the first of each alphabet. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];

/** The Latin letter a character looks like; otherwise the character itself. */
export function latinOf(code: number): number {
  const known = LOOK_ALIKES.get(code);
  if (known !== undefined) return known;
  const first = ALPHABETS.find((alphabet) => code >= alphabet && code < alphabet + 26);
  return first === undefined ? code : code - first + codeOf('a');
}

export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** French: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const problems: typeof en.problems = {
  appeal_answered: 'quelqu’un d’autre a répondu à ce recours.',
  own_decision: 'il s’agit de votre propre décision. Un autre modérateur doit répondre.',
  too_many_pins: 'cet article a déjà le nombre maximal de commentaires épinglés. Désépinglez-en un d’abord.',
  not_a_top_comment: 'seul un commentaire qui n’est pas une réponse peut être épinglé.',
  own_comment: 'c’est votre propre commentaire.',
  thread_locked: 'le fil est verrouillé.',
  article_closed: 'l’article est fermé.',
  word_taken: 'le mot figure déjà dans une des listes.',
  too_many_words: 'les listes ont atteint leur nombre maximal de mots.',
  text_too_complex: 'le traitement du texte demande trop de temps ou de mémoire.',
  invalid_text: 'le texte contient des caractères qui ne peuvent pas être enregistrés.',
  body_too_large: 'c’est trop volumineux.',
  unavailable: 'le service est surchargé. Réessayez dans un instant.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`le service ne l’a pas accepté (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`En anglais : ${detail}`;

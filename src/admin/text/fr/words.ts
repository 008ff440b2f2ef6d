/** French: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fr');

export const wordsView: typeof en.wordsView = {
  heading: 'Mots',
  intro:
    'Mots et expressions entiers, quelles que soient la casse et les accents, même déguisés : w4lrus, w.a.l.r.u.s, waaalrus. Les mots plus longs qui n’en font que contenir un ne comptent pas.',
  readOnly: 'Seuls les administrateurs peuvent les modifier.',
  lists: { banned: 'Interdit : rejeter', suspect: 'Suspect : attendre' },
  all: 'Les deux listes',
  search: 'Rechercher des mots',
  shownList: 'Liste',
  total: (count) => plural(count, { one: '# mot', other: '# mots' }),
  empty: 'Aucun mot pour l’instant.',
  noMatch: 'Aucun mot ne correspond.',
  word: 'Mot ou expression',
  prefix: 'Trouver aussi les mots plus longs qui commencent ainsi',
  prefixShort: 'et les mots plus longs',
  add: 'Ajouter',
  added: (word) => t`Ajouté : ${word}`,
  remove: 'Retirer',
  removeWord: (word) => t`Retirer ${word}`,
  removed: (word) => t`Retiré : ${word}`,
  listOf: (word) => t`Liste de ${word}`,
  prefixOf: (word) => t`${word} : et les mots plus longs`,
  changed: (word) => t`Modifié : ${word}`,
  more: 'Afficher la suite',

  tester: 'Essayer un texte',
  testerHint:
    'Collez un commentaire pour voir quels mots il contient et ce qu’il en adviendrait. Rien n’est publié.',
  testText: 'Texte',
  test: 'Essayer',
  outcomes: {
    publish: 'Aucun mot trouvé. Il serait publié.',
    hold: 'Il attendrait un modérateur.',
    reject: 'Il serait rejeté.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), écrit « ${found} », au caractère ${at}`,

  exchange: 'Importer et exporter',
  exchangeHint:
    'Un mot par ligne, avec * à la fin pour trouver aussi les mots plus longs ; ou un CSV avec text, list et prefix.',
  content: 'Mots à importer',
  format: 'Format du fichier',
  formats: { lines: 'Un mot par ligne', csv: 'CSV' },
  intoList: 'Dans la liste',
  replace: 'Retirer les mots qui n’y figurent pas',
  import: 'Importer',
  imported: (added, changed, removed, unchanged) =>
    t`${added} ajoutés, ${changed} modifiés, ${removed} retirés, ${unchanged} déjà présents.`,
  export: 'Télécharger en CSV',
};

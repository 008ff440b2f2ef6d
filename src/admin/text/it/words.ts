/** Italian: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('it');

export const wordsView: typeof en.wordsView = {
  heading: 'Parole',
  intro:
    'Parole e frasi intere, in maiuscolo o minuscolo, con o senza accenti, anche camuffate: w4lrus, w.a.l.r.u.s, waaalrus. Le parole più lunghe che ne contengono soltanto una non corrispondono.',
  readOnly: 'Solo gli amministratori possono modificarle.',
  lists: { banned: 'Vietata: respinge', suspect: 'Sospetta: attende' },
  all: 'Entrambi gli elenchi',
  search: 'Cerca parole',
  shownList: 'Elenco',
  total: (count) => plural(count, { one: '# parola', other: '# parole' }),
  empty: 'Ancora nessuna parola.',
  noMatch: 'Nessuna parola corrisponde.',
  word: 'Parola o frase',
  prefix: 'Trova anche le parole più lunghe che iniziano così',
  prefixShort: 'e parole più lunghe',
  add: 'Aggiungi',
  added: (word) => t`Aggiunta: ${word}`,
  remove: 'Rimuovi',
  removeWord: (word) => t`Rimuovi ${word}`,
  removed: (word) => t`Rimossa: ${word}`,
  listOf: (word) => t`Elenco di ${word}`,
  prefixOf: (word) => t`${word}: e parole più lunghe`,
  changed: (word) => t`Modificata: ${word}`,
  more: 'Mostra altro',

  tester: 'Prova un testo',
  testerHint:
    'Incolla un commento per vedere quali parole contiene e che cosa gli succederebbe. Non viene pubblicato nulla.',
  testText: 'Testo',
  test: 'Prova',
  outcomes: {
    publish: 'Nessuna parola trovata. Verrebbe pubblicato.',
    hold: 'Attenderebbe un moderatore.',
    reject: 'Verrebbe respinto.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), scritta «${found}», al carattere ${at}`,

  exchange: 'Importa ed esporta',
  exchangeHint:
    'Una parola per riga, con * alla fine per trovare anche parole più lunghe; oppure CSV con text, list e prefix.',
  content: 'Parole da importare',
  format: 'Formato',
  formats: { lines: 'Una parola per riga', csv: 'CSV' },
  intoList: 'Nell’elenco',
  replace: 'Rimuovi le parole che non vi compaiono',
  import: 'Importa',
  imported: (added, changed, removed, unchanged) =>
    t`${added} aggiunte, ${changed} modificate, ${removed} rimosse, ${unchanged} già presenti.`,
  export: 'Scarica come CSV',
};

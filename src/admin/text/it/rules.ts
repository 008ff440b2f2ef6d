/** Italian: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const rulesView: typeof en.rulesView = {
  heading: 'Regole',
  intro:
    'Controlli aggiuntivi di ogni commento nuovo o modificato. Prova prima una regola in osservazione: annota soltanto ciò che avrebbe fatto. I commenti della redazione sono esenti.',
  readOnly: 'Solo gli amministratori possono modificarle.',
  mode: 'Modalità',
  modes: { off: 'Disattivata', observe: 'Osservazione', on: 'Attivata' },
  action: 'Azione',
  actions: {
    report: 'Pubblica e segnala',
    hold: 'Attendi un moderatore',
    reject: 'Respingi',
  },
  titles: {
    newCommenter: 'Nuovi arrivati',
    recentRejections: 'Respinti di recente',
    burst: 'Molti insieme',
    repeat: 'Ripetizioni',
    linkDomains: 'Domini dei link',
    tooShort: 'Commenti molto brevi',
    tooLong: 'Commenti molto lunghi',
    capitals: 'Lettere maiuscole',
    learnt: 'Simili a quelli respinti',
    stackedMarks: 'Segni sovrapposti',
  },
  parameters: {
    newCommenter: { comments: 'Finché non sono pubblicati tanti commenti' },
    recentRejections: {
      percent: 'Percentuale di respinti nelle ultime venti decisioni',
      atLeast: 'E almeno questo numero',
    },
    burst: { comments: 'Più commenti di', seconds: 'Entro questi secondi' },
    repeat: { likeness: 'Somiglianza in percentuale, almeno' },
    linkDomains: { denied: 'Domini vietati', allowed: 'Solo questi domini; vuoto: tutti' },
    tooShort: { characters: 'Meno caratteri di' },
    tooLong: { characters: 'Più caratteri di' },
    capitals: {
      percent: 'Percentuale di maiuscole, almeno',
      letters: 'In testi con almeno questo numero di lettere',
    },
    learnt: {},
    stackedMarks: { marks: 'Segni su una lettera, almeno' },
  },
  explained: {
    newCommenter: 'Persone con pochi commenti pubblicati.',
    recentRejections: 'Persone i cui commenti recenti sono stati spesso respinti.',
    burst: 'Commenti di una persona in rapida successione.',
    repeat: 'Un commento simile a un altro che l’autore ha pubblicato di recente.',
    linkDomains: 'Domini a cui portano i link, compresi i sottodomini. Un dominio per riga.',
    tooShort: 'Come «primo!» o una sola emoji.',
    tooLong: 'La lunghezza massima, in «Impostazioni», è il limite per tutti.',
    capitals: 'Testi scritti soprattutto in maiuscole.',
    learnt:
      'Appresa dalle decisioni dei tuoi moderatori. Si può attivare quando trova in modo affidabile i commenti respinti.',
    stackedMarks: 'Lettere con segni sovrapposti che coprono le righe vicine.',
  },
  save: 'Salva le regole',
  saved: 'Salvato. I nuovi commenti seguono queste regole.',
  unchanged: 'Non è stato modificato nulla.',

  tryIt: 'Prova sugli ultimi 500 commenti',
  trying: 'Prova in corso…',
  tried: (looked, changed) => t`Degli ultimi ${looked} commenti, ${changed} avrebbero un esito diverso.`,
  found: (rule, count) => t`${rule}: trovata in ${count}`,
  outcomes: { published: 'pubblicato', pending: 'attende', rejected: 'respinto' },

  surge: {
    heading: 'Afflusso',
    hint: 'Per tutto il sito, per un tempo limitato. I commenti della redazione sono esenti.',
    none: 'Situazione normale.',
    active: (what, until) => t`${what} fino a ${until}.`,
    modes: {
      premoderate: 'Tutto attende un moderatore',
      slow: 'Rallenta',
      closed: 'Nessun nuovo commento',
    },
    seconds: 'Secondi tra due commenti di una persona, in modalità lenta',
    hours: 'Durata in ore',
    start: {
      premoderate: 'Trattieni tutto',
      slow: 'Rallenta',
      closed: 'Chiudi i commenti',
    },
    end: 'Torna alla normalità',
    articles: 'Articoli',
    endedFor: (title) => t`Di nuovo alla normalità: «${title}».`,
    endFor: (title) => t`Torna alla normalità: ${title}`,
  },

  learning: {
    none: 'Non ha ancora imparato nulla.',
    measured: (of) => t`Misurata sulle ultime ${of} decisioni, che non aveva visto:`,
    precision: (right, found, percent) =>
      t`${right} dei ${found} trovati erano stati respinti (precisione ${percent}%).`,
    recall: (right, rejected, percent) =>
      t`Ha trovato ${right} dei ${rejected} respinti (richiamo ${percent}%).`,
    good: 'Si può attivare.',
    notGood: (heldOut, found, precision, recall) =>
      t`Può solo osservare finché non è misurata su ${heldOut} decisioni, ne trova ${found} e raggiunge una precisione del ${precision}% e un richiamo del ${recall}%.`,
    trained: (version, time) => t`Versione ${version}, ${time}.`,
    train: 'Impara ora dalle decisioni',
    training: 'Apprendimento…',
  },

  automatic: {
    heading: 'Afflusso automatico',
    hint: 'Ogni inizio è nel registro. «Torna alla normalità» lo termina, e le stesse segnalazioni non lo riavviano.',
    what: 'Che cosa succede',
    observe: 'Solo osservare: il registro indica che cosa sarebbe iniziato',
    modes: {
      off: 'Niente',
      premoderate: 'Tutto attende un moderatore',
      slow: 'Rallenta',
      closed: 'Nessun nuovo commento',
    },
    age: 'Articoli vecchi',
    article: 'Molte segnalazioni su un articolo',
    site: 'Molte segnalazioni su tutto il sito',
    ageHint: 'Si applica una volta a ogni articolo aperto. Un moderatore può riaprirlo.',
    reportsHint: 'Solo le segnalazioni che contano. Più segnalazioni di una persona contano una volta.',
    fields: {
      days: 'Giorni dopo la pubblicazione',
      people: 'Persone che segnalano',
      minutes: 'Entro questi minuti',
      hours: 'Durata in ore',
    },
    save: 'Salva',
    saved: 'Salvato.',
  },
};

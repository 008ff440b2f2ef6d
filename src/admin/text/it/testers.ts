/** Italian: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('it');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Nuovi commenti',
      hint: 'Chi può commentare, che cosa viene trattenuto per un moderatore, quanto possono essere lunghi i commenti e per quanto tempo si possono modificare.',
    },
    reports: {
      heading: 'Segnalazioni',
      hint: 'Quante segnalazioni nascondono un commento finché un moderatore non decide.',
    },
    appeals: { heading: 'Ricorsi', hint: 'Che cosa si può fare contro una decisione.' },
    erasure: { heading: 'Persone cancellate', hint: 'Che cosa resta di chi fa cancellare i propri dati.' },
    page: {
      heading: 'Sulle tue pagine',
      hint: 'Che cosa vedono i lettori e quali pagine condividono i commenti.',
    },
  },

  comment: {
    heading: 'Prova un testo',
    hint: 'Che cosa ne sarebbe con le impostazioni e le regole di questa pagina, salvate o no. Non viene salvato nulla e non viene interpellato nessun servizio esterno.',
    text: 'Testo di un commento',
    published: 'I suoi commenti pubblicati finora; 0: un nuovo arrivato',
    links: 'Link in più rispetto a quelli nel testo',
    standing: 'La persona',
    guest: 'È un ospite',
    submit: 'Prova il testo',
    statuses: {
      published: 'Verrebbe pubblicato.',
      pending: 'Attenderebbe un moderatore.',
      rejected: 'Verrebbe respinto.',
    },
    reported: 'Verrebbe pubblicato e segnalato ai moderatori.',
    tooLong: 'Non verrebbe accettato: è più lungo di quanto un commento possa essere.',
    nothing: 'Nessun controllo obietta.',
    asked: (names) => t`Prima verrebbero interpellati: ${list(names)}.`,
    outcomes: {
      approve: 'Lo pubblica.',
      report: 'Lo segnala.',
      hold: 'Lo trattiene.',
      reject: 'Lo respinge.',
      observe: 'Lo osserva soltanto.',
    },
  },
  standings: {
    normal: 'Come tutti',
    premoderated: 'Esaminata prima della pubblicazione',
    trusted: 'Affidabile',
  },

  reports: {
    heading: 'Prova alcune segnalazioni',
    hint: 'Se nasconderebbero un commento pubblico che nessun moderatore ha approvato, con i limiti di questa pagina.',
    count: 'Segnalazioni',
    reason: 'Motivo',
    known: 'Ore da quando il sito ha visto per la prima volta chi segnala',
    upheld:
      'Su dieci sue segnalazioni precedenti, quante accolte dai moderatori; vuoto: meno di cinque segnalazioni',
    hidden: (sum, limit) => t`Verrebbe nascosto: valgono ${sum} e il limite è ${limit}.`,
    stays: (sum, limit) => t`Resterebbe pubblico: valgono ${sum} e il limite è ${limit}.`,
    notYet:
      'Resterebbe pubblico: le segnalazioni di persone così nuove non contano, a meno che il sito abbia già pubblicato un loro commento.',
  },

  addresses: {
    heading: 'Prova due indirizzi',
    hint: 'Se portano allo stesso articolo con le scelte di questa pagina, salvate o no. Gli articoli che esistono già restano separati.',
    one: 'Un indirizzo',
    other: 'Un altro indirizzo',
    compared: 'Confrontato come',
    same: 'Portano allo stesso articolo.',
    different: 'Portano ad articoli diversi.',
    incomplete:
      'Non è un indirizzo completo. Inizia con https:// o http:// e indica un server, per esempio https://example.com/story.',
    tooLong: (max) => t`È troppo lungo: un indirizzo ha al massimo ${max} caratteri.`,
  },
};

/** Italian: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Pareri esterni',
  intro:
    'Servizi interpellati su ogni commento nuovo o modificato dopo l’invio. Sono esenti i commenti della redazione e delle persone affidabili. Il testo viene inviato al servizio.',
  readOnly: 'Solo gli amministratori possono modificarli.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Trova lo spam. Riceve il testo, il nome dell’autore, l’indirizzo IP e il browser. Impara quando i moderatori decidono diversamente.',
    },
    toxicity: {
      title: 'Servizio di tossicità',
      hint: 'Valuta i testi per categoria. Funziona con l’API di moderazione di OpenAI e con altre che rispondono nello stesso formato.',
    },
    external: {
      title: 'Il tuo servizio',
      hint: 'Riceve il commento come JSON, firmato secondo Standard Webhooks, e risponde con un verdetto.',
    },
  },

  mode: 'Modalità',
  action: 'Se obietta',
  meanwhile: 'Fino alla risposta',
  meanwhiles: { published: 'Pubblica', held: 'Trattieni' },
  onFailure: 'Se non risponde mai, i commenti trattenuti',
  failures: { wait: 'Attendono un moderatore', publish: 'Vengono pubblicati' },
  fields: {
    blog: 'Indirizzo registrato presso Akismet',
    url: 'Indirizzo del servizio',
    ownUrl: 'Indirizzo, se diverso da quello di Akismet',
    model: 'Modello; vuoto: quello del servizio',
    threshold: 'Obietta da questo punteggio in su, in percentuale',
    categories: 'Categorie che contano, una per riga; vuoto: tutte',
    timeoutSeconds: 'Secondi di attesa di una risposta',
    attempts: 'Tentativi',
  },
  save: 'Salva',
  saved: 'Salvato.',

  key: { akismet: 'Chiave API', toxicity: 'Chiave API', external: 'Segreto di firma (whsec_…)' },
  keyHint: 'Salvata per l’indirizzo qui sopra e mai più mostrata.',
  keyStored: (time) => t`Salvata: ${time}.`,
  keyMissing: 'Nessuna salvata.',
  storeKey: 'Salva',
  generate: 'Genera',
  removeKey: 'Rimuovi',
  keySaved: 'Chiave salvata.',
  keyRemoved: 'Chiave rimossa.',

  trial: 'Testo da provare',
  tryIt: 'Prova',
  trying: 'Richiesta in corso…',
  passes: (ms) => t`Nessuna obiezione (${ms} ms).`,
  objects: (action, ms) => t`Obiezione: ${action} (${ms} ms).`,
  noAnswer: (why) => t`Nessuna risposta: ${why}.`,
};

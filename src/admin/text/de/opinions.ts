/** German: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Meinungen anderer Dienste',
  intro:
    'Dienste, die nach dem Absenden zu jedem neuen oder bearbeiteten Kommentar gefragt werden. Ausgenommen sind Kommentare der Redaktion und vertrauenswürdiger Personen. Der Text wird an den Dienst gesendet.',
  readOnly: 'Nur die Administration kann das ändern.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Findet Spam. Erhält den Text, Namen, IP-Adresse und Browser der Person. Lernt, wenn die Moderation anders entscheidet.',
    },
    toxicity: {
      title: 'Toxizitätsdienst',
      hint: 'Bewertet Texte nach Kategorien. Funktioniert mit der Moderationsschnittstelle von OpenAI und anderen, die in ihrer Form antworten.',
    },
    external: {
      title: 'Ihr eigener Dienst',
      hint: 'Erhält den Kommentar als JSON, signiert nach Standard Webhooks, und antwortet mit einem Urteil.',
    },
  },

  mode: 'Modus',
  action: 'Bei Einwänden',
  meanwhile: 'Bis zur Antwort',
  meanwhiles: { published: 'Veröffentlichen', held: 'Zurückhalten' },
  onFailure: 'Wenn nie eine Antwort kommt, werden zurückgehaltene Kommentare',
  failures: { wait: 'von der Moderation entschieden', publish: 'veröffentlicht' },
  fields: {
    blog: 'Bei Akismet angemeldete Adresse',
    url: 'Adresse des Dienstes',
    ownUrl: 'Adresse, falls nicht die von Akismet',
    model: 'Modell; leer: das des Dienstes',
    threshold: 'Einwand ab diesem Wert, in Prozent',
    categories: 'Kategorien, die zählen, eine pro Zeile; leer: alle',
    timeoutSeconds: 'Sekunden, die auf Antwort gewartet wird',
    attempts: 'Versuche',
  },
  save: 'Speichern',
  saved: 'Gespeichert.',

  key: { akismet: 'API-Schlüssel', toxicity: 'API-Schlüssel', external: 'Signaturgeheimnis (whsec_…)' },
  keyHint: 'Für die Adresse oben gespeichert und nie wieder angezeigt.',
  keyStored: (time) => t`Gespeichert: ${time}.`,
  keyMissing: 'Keiner gespeichert.',
  storeKey: 'Speichern',
  generate: 'Erzeugen',
  removeKey: 'Entfernen',
  keySaved: 'Schlüssel gespeichert.',
  keyRemoved: 'Schlüssel entfernt.',

  trial: 'Text zum Ausprobieren',
  tryIt: 'Ausprobieren',
  trying: 'Wird gefragt …',
  passes: (ms) => t`Kein Einwand (${ms} ms).`,
  objects: (action, ms) => t`Einwand: ${action} (${ms} ms).`,
  noAnswer: (why) => t`Keine Antwort: ${why}.`,
};

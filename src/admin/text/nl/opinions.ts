/** Dutch: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Oordelen van andere diensten',
  intro:
    'Diensten die na plaatsing over elke nieuwe of bewerkte reactie worden geraadpleegd. Reacties van de redactie en van vertrouwde mensen zijn uitgezonderd. De tekst wordt naar de dienst gestuurd.',
  readOnly: 'Alleen beheerders kunnen dit wijzigen.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Vindt spam. Krijgt de tekst en de naam, het adres (IP) en de browser van de schrijver. Leert als moderators anders beslissen.',
    },
    toxicity: {
      title: 'Toxiciteitsdienst',
      hint: 'Geeft teksten een score per categorie. Werkt met het moderatie-eindpunt van OpenAI en andere die in dezelfde vorm antwoorden.',
    },
    external: {
      title: 'Uw eigen dienst',
      hint: 'Krijgt de reactie als JSON, ondertekend volgens Standard Webhooks, en antwoordt met een oordeel.',
    },
  },

  mode: 'Modus',
  action: 'Bij bezwaar',
  meanwhile: 'Tot het antwoord er is',
  meanwhiles: { published: 'Publiceren', held: 'Vasthouden' },
  onFailure: 'Als er nooit een antwoord komt, vastgehouden reacties',
  failures: { wait: 'Laten wachten op een moderator', publish: 'Publiceren' },
  fields: {
    blog: 'Bij Akismet geregistreerd adres',
    url: 'Adres van de dienst',
    ownUrl: 'Adres, als het niet dat van Akismet zelf is',
    model: 'Model; leeg: dat van de dienst',
    threshold: 'Bezwaar vanaf deze score, in procenten',
    categories: 'Categorieën die tellen, één per regel; leeg: alle',
    timeoutSeconds: 'Seconden wachten op een antwoord',
    attempts: 'Pogingen',
  },
  save: 'Opslaan',
  saved: 'Opgeslagen.',

  key: { akismet: 'API-sleutel', toxicity: 'API-sleutel', external: 'Ondertekeningsgeheim (whsec_…)' },
  keyHint: 'Opgeslagen voor het adres hierboven en nooit meer getoond.',
  keyStored: (time) => t`Opgeslagen: ${time}.`,
  keyMissing: 'Niets opgeslagen.',
  storeKey: 'Opslaan',
  generate: 'Genereren',
  removeKey: 'Verwijderen',
  keySaved: 'Sleutel opgeslagen.',
  keyRemoved: 'Sleutel verwijderd.',

  trial: 'Tekst om te proberen',
  tryIt: 'Proberen',
  trying: 'Bezig met vragen…',
  passes: (ms) => t`Geen bezwaar (${ms} ms).`,
  objects: (action, ms) => t`Bezwaar: ${action} (${ms} ms).`,
  noAnswer: (why) => t`Geen antwoord: ${why}.`,
};

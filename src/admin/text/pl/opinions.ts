/** Polish: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Opinie innych usług',
  intro:
    'Usługi pytane o każdy nowy lub edytowany komentarz po jego wysłaniu. Komentarze redakcji i zaufanych osób są wyłączone. Tekst jest wysyłany do usługi.',
  readOnly: 'Zmieniać to mogą tylko administratorzy.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Znajduje spam. Otrzymuje tekst oraz imię, adres (IP) i przeglądarkę autora. Uczy się, gdy moderatorzy decydują inaczej.',
    },
    toxicity: {
      title: 'Usługa oceny toksyczności',
      hint: 'Ocenia teksty według kategorii. Działa z interfejsem moderacji OpenAI i innymi, które odpowiadają w jego formacie.',
    },
    external: {
      title: 'Twoja własna usługa',
      hint: 'Otrzymuje komentarz jako JSON, podpisany według Standard Webhooks, i odpowiada werdyktem.',
    },
  },

  mode: 'Tryb',
  action: 'Przy zastrzeżeniach',
  meanwhile: 'Do czasu odpowiedzi',
  meanwhiles: { published: 'Publikuj', held: 'Wstrzymuj' },
  onFailure: 'Gdy odpowiedź nie nadejdzie, wstrzymane komentarze',
  failures: { wait: 'Czekają na moderatora', publish: 'Są publikowane' },
  fields: {
    blog: 'Adres zarejestrowany w Akismet',
    url: 'Adres usługi',
    ownUrl: 'Adres, jeśli inny niż własny adres Akismet',
    model: 'Model; puste: model usługi',
    threshold: 'Zastrzeżenie od tej oceny, w procentach',
    categories: 'Kategorie, które się liczą, po jednej w wierszu; puste: wszystkie',
    timeoutSeconds: 'Sekundy czekania na odpowiedź',
    attempts: 'Próby',
  },
  save: 'Zapisz',
  saved: 'Zapisano.',

  key: { akismet: 'Klucz API', toxicity: 'Klucz API', external: 'Sekret podpisu (whsec_…)' },
  keyHint: 'Zapisany dla powyższego adresu i nigdy więcej niepokazywany.',
  keyStored: (time) => t`Zapisano: ${time}.`,
  keyMissing: 'Brak zapisanego.',
  storeKey: 'Zapisz',
  generate: 'Wygeneruj',
  removeKey: 'Usuń',
  keySaved: 'Klucz zapisany.',
  keyRemoved: 'Klucz usunięty.',

  trial: 'Tekst do wypróbowania',
  tryIt: 'Wypróbuj',
  trying: 'Pytanie usługi…',
  passes: (ms) => t`Bez zastrzeżeń (${ms} ms).`,
  objects: (action, ms) => t`Zastrzeżenie: ${action} (${ms} ms).`,
  noAnswer: (why) => t`Brak odpowiedzi: ${why}.`,
};

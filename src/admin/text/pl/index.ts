/** Polish: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('pl');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Moderacja Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'gość',
  aboutPerson: (name) => t`O osobie: ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Przejdź do kolejki',
  skipToMain: 'Przejdź do treści',
  queuesLabel: 'Kolejki',
  moreLabel: 'Więcej',
  menu: 'Menu',
  overview: 'Przegląd',
  articles: 'Artykuły',
  articleLink: 'Wątki w tekście',
  log: 'Dziennik',
  report: 'Raport',
  appeals: 'Odwołania',
  settings: 'Ustawienia',
  words: 'Słowa',
  rules: 'Reguły',
  help: 'Klawiatura',
  language: (name) => t`Język: ${name}`,
  signOut: 'Wyloguj się',

  session: {
    malformed: 'To nie wygląda na token: powinien mieć trzy części oddzielone kropkami.',
    expired: 'Sesja wygasła. Poproś swój serwis o nowy link. Twoje decyzje są zapisane.',
    refused: 'Ten token nie został przyjęty. Mógł wygasnąć albo należy do innego serwisu.',
    noSite: (site) => t`Nie ma tu serwisu „${site}”.`,
    notAllowed: (name) => t`${name} nie ma prawa moderować w tym serwisie. Tę rolę może nadać administrator.`,
    banned: (reason) => t`Masz blokadę w tym serwisie: ${reason}`,
    checking: 'Logowanie…',
  },

  list: {
    label: (queue) => t`Komentarze: ${queue}`,
    loading: 'Wczytywanie…',
    empty: {
      new: 'Brak nowych komentarzy. Wszystkie są już przejrzane.',
      pending: 'Żaden komentarz nie czeka na zatwierdzenie.',
      reported: 'Brak otwartych zgłoszeń.',
      withheld: 'Brak ukrytych komentarzy.',
      approved: 'Brak zatwierdzonych komentarzy.',
      rejected: 'Brak odrzuconych komentarzy.',
      spam: 'Brak spamu.',
    },
    emptyHint: 'Nowe komentarze pojawiają się tu automatycznie.',
    failed: 'Nie udało się wczytać kolejki.',
    retry: 'Spróbuj ponownie',
    more: 'Wczytaj więcej',
    arrivals: (count) =>
      plural(count, { one: '# nowy komentarz', few: '# nowe komentarze', other: '# nowych komentarzy' }),
    select: (name) => t`Zaznacz komentarz: ${name}`,
    selected: (count) => plural(count, { one: 'zaznaczono #', few: 'zaznaczono #', other: 'zaznaczono #' }),
    selectAll: 'Zaznacz wszystkie wczytane',
    clearSelection: 'Odznacz wszystkie',
    flags: (count) => plural(count, { one: '# zgłoszenie', few: '# zgłoszenia', other: '# zgłoszeń' }),
    goneElsewhere: 'Rozstrzygnięte gdzie indziej',
    position: (at, of) => t`${at} z ${of}`,
    positionOfMore: (at, of) => t`${at} z ponad ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} teraz to ogląda.`,
        few: t`${list(names)} teraz to oglądają.`,
        other: t`${list(names)} teraz to oglądają.`,
      }),
    others: (count) => plural(count, { one: '# inna osoba', few: '# inne osoby', other: '# innych osób' }),
  },

  item: {
    none: 'Wybierz komentarz, aby go tu zobaczyć.',
    back: 'Wróć do kolejki',
    by: (name) => t`Komentarz: ${name}`,
    edited: 'edytowany',
    onArticle: 'Do całego artykułu',
    inReplyTo: 'W odpowiedzi na',
    question: 'Odpowiedź na pytanie autora',
    threadLocked: 'Wątek zablokowany',
    onPage: 'Otwórz na stronie',
    pinned: 'Przypięty',
    featured: 'Wyróżniony',
    source: 'Pokaż wpisany Markdown',
    gone: 'Ktoś inny podjął decyzję o tym komentarzu, gdy był u Ciebie otwarty.',
    paragraph: 'Akapit',
    paragraphThen: 'Wtedy',
    paragraphNow: 'Teraz',
    paragraphGone: 'Tego akapitu nie ma już w artykule',
    paragraphUncertain: 'Ten fragment mógł zostać przeniesiony',
    unverified: 'Jeszcze nie odnaleziono w opublikowanym tekście',
    changed: 'Od tego czasu zmieniony',
    removedMark: 'usunięto:',
    addedMark: 'dodano:',
    endMark: 'koniec.',
    quoteStart: 'skomentowany fragment:',
    around: 'Wątek wokół komentarza',
    aroundEmpty: 'W tym wątku nic nie jest publiczne.',
    thisOne: 'ten komentarz',
    why: 'Powód sprawdzenia',
    whyNothing: 'Żadna reguła nie zadziałała i nikt go nie zgłosił.',
    whyAll: 'Pokaż wszystkie powody',
    rule: (result) => t`Reguła: ${result}`,
    reportedBy: 'Zgłoszony przez',
    answered: 'rozpatrzono decyzją',
    notCounted: 'od niedawna tutaj, więc nie liczy się do ukrycia',
    undone: 'cofnięto',
    author: 'Historia autora',
    record: (published, rejected) => t`opublikowane: ${published}, odrzucone: ${rejected}`,
    banned: 'Zablokowany',
    bannedUntil: (date) => t`Zablokowany do ${date}`,
    history: 'Decyzje',
    noHistory: 'Brak decyzji.',
    byRule: 'reguła',
    logOfPerson: 'Wszystkie decyzje o tej osobie',
    logOfComment: 'W dzienniku',
  },

  decide: {
    label: 'Decyzja',
    approve: 'Zatwierdź',
    approveMany: (count) => t`Zatwierdź ${count}`,
    reject: 'Odrzuć…',
    rejectMany: (count) => t`Odrzuć ${count}…`,
    spam: 'Spam',
    spamMany: (count) => t`Spam: ${count}`,
    see: 'Przejrzane',
    seeMany: (count) => t`Przejrzane: ${count}`,
    previous: 'Poprzedni',
    next: 'Następny',
    undo: 'Cofnij',
    lock: 'Zablokuj wątek…',
    unlock: 'Odblokuj wątek…',
    pin: 'Przypnij na górze',
    unpin: 'Odepnij',
    feature: 'Wyróżnij',
    unfeature: 'Usuń wyróżnienie',
    pinDone: (on) => (on ? 'Przypięty na górze listy.' : 'Odpięty.'),
    featureDone: (on) => (on ? 'Wyróżniony.' : 'Już niewyróżniony.'),
    articleState: 'Zamknij lub ukryj artykuł…',
    articleStateOpen: 'Otwórz lub ukryj artykuł…',
    standing: 'Komentarze tej osoby…',
    ban: 'Zablokuj autora…',
    unban: 'Zdejmij blokadę…',
    notAllowed: 'Możesz czytać kolejki, ale nie podejmować decyzji.',
    notAboutThis: 'Nie możesz decydować o własnych komentarzach ani o komentarzach osób z wyższą rolą.',
    comments: (count) => plural(count, { one: '# komentarz', few: '# komentarze', other: '# komentarzy' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Zatwierdzono: ${what}.`,
    rejected: (what, reason) => t`Odrzucono: ${what}. Powód: ${reason}.`,
    spammed: (what) => t`Oznaczono jako spam: ${what}.`,
    seen: (what) => t`Oznaczono jako przejrzane: ${what}.`,
    undoneOne: (queue) => t`Cofnięto: znów w kolejce „${queue}”.`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Cofnięto: # komentarz znów w kolejce „${queue}”.`,
        few: t`Cofnięto: # komentarze znów w kolejce „${queue}”.`,
        other: t`Cofnięto: # komentarzy znów w kolejce „${queue}”.`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Cofnięto: znów obowiązuje decyzja innej osoby z zespołu.',
        few: 'Cofnięto: dla # komentarzy znów obowiązują decyzje innych osób z zespołu.',
        other: 'Cofnięto: dla # komentarzy znów obowiązują decyzje innych osób z zespołu.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# komentarz zmienił się od tego czasu i nie można tego cofnąć.',
        few: '# komentarze zmieniły się od tego czasu i nie można tego cofnąć.',
        other: '# komentarzy zmieniło się od tego czasu i nie można tego cofnąć.',
      }),
    nothingToUndo: 'Nie ma czego cofnąć.',
    moved: (count) =>
      plural(count, {
        one: '# komentarz zmienił się, gdy był u Ciebie otwarty, więc nie podjęto decyzji. Sprawdź go jeszcze raz.',
        few: '# komentarze zmieniły się, gdy były u Ciebie otwarte, i nie podjęto o nich decyzji. Sprawdź je jeszcze raz.',
        other:
          '# komentarzy zmieniło się, gdy były u Ciebie otwarte, i nie podjęto o nich decyzji. Sprawdź je jeszcze raz.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# komentarz wrócił do kolejki: ${why}`,
        few: t`# komentarze wróciły do kolejki: ${why}`,
        other: t`# komentarzy wróciło do kolejki: ${why}`,
      }),
    missing: (count) =>
      plural(count, {
        one: '# komentarza już nie było.',
        few: '# komentarzy już nie było.',
        other: '# komentarzy już nie było.',
      }),
  },

  rejectDialog: {
    heading: 'Dlaczego odrzucasz ten komentarz?',
    headingMany: (count) =>
      plural(count, {
        one: 'Dlaczego odrzucasz # komentarz?',
        few: 'Dlaczego odrzucasz te # komentarze?',
        other: 'Dlaczego odrzucasz tych # komentarzy?',
      }),
    hint: 'Naciśnij cyfrę albo wybierz. Autor zobaczy powód i wiadomość.',
    note: 'Wiadomość do autora (opcjonalnie)',
    noteHint: 'Najpierw ją napisz, potem wybierz powód.',
  },

  dialog: { cancel: 'Anuluj', close: 'Zamknij', needReason: 'Podaj powód. Zostanie zapisany w dzienniku.' },

  errors: {
    offline: 'nie można połączyć się z usługą. Sprawdź połączenie.',
    unexpected: 'w usłudze wystąpił problem. Spróbuj ponownie za chwilę.',
    rateLimited: 'zbyt wiele żądań naraz. Poczekaj chwilę.',
    busy: 'ktoś inny właśnie to zmienił. Spróbuj ponownie.',
    moved: 'w międzyczasie to się zmieniło.',
    forbidden: 'nie masz do tego uprawnień.',
    banned: (reason) => t`masz blokadę (${reason}).`,
    gone: 'już tego nie ma.',
    prefix: (why) => t`To się nie udało: ${why}`,
    stale: 'Liczby mogą być nieaktualne: nie można połączyć się z usługą.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');

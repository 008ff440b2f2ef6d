/** Polish: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pl');

export const articlesView: typeof en.articlesView = {
  heading: 'Artykuły',
  intro:
    'Co czeka przy każdym artykule i gdzie są jego wątki w obecnym tekście. Otwórz artykuł, aby zobaczyć, co zmieniła ostatnia publikacja.',
  search: 'Słowa z tytułu, klucza lub adresu',
  find: 'Szukaj',
  clear: 'Pokaż wszystkie',
  sort: 'Kolejność',
  sorts: {
    activity: 'Ostatnio aktywne',
    reports: 'Najwięcej otwartych zgłoszeń',
    lost: 'Najwięcej zgubionych wątków',
  },
  empty: {
    activity: 'Nie ma jeszcze artykułów.',
    reports: 'Żaden artykuł nie ma zgłoszonych ani ukrytych komentarzy.',
    lost: 'Każdy wątek ma swoje miejsce w tekście.',
  },
  notFound: 'Żaden artykuł nie ma wszystkich tych słów ani ich początków w tytule, kluczu lub adresie.',
  lastActive: 'Ostatnia aktywność',

  comments: (count) => plural(count, { one: '# komentarz', few: '# komentarze', other: '# komentarzy' }),
  threads: (count) => plural(count, { one: '# wątek', few: '# wątki', other: '# wątków' }),
  pending: (count) => t`oczekujące: ${count}`,
  reported: (count) => t`zgłoszone: ${count}`,
  withheld: (count) => t`ukryte: ${count}`,

  /** Threads by where they are. */
  places: {
    anchored: 'przy swoim akapicie',
    moved: 'przeniesione razem z akapitem',
    edited: 'przy zmienionym fragmencie',
    ambiguous: 'czekają na ręczny wybór',
    orphaned: 'z usuniętym akapitem',
    article: 'do całego artykułu',
  },
  atPlace: (count, place) => t`${place}: ${count}`,

  back: 'Wszystkie artykuły',
  onSite: 'Otwórz stronę',
  actions: 'Działania',
  state: 'Otwórz, zamknij lub ukryj…',

  publication: 'Ostatnia publikacja',
  neverPublished:
    'Wydawca nie opublikował tekstu tego artykułu. Jego akapity pochodzą z przeglądarek czytelników i nie są potwierdzone.',
  published: (revision, time) => t`Wersja ${revision}, ${time}.`,
  nothingLost: 'Każdy wątek ma w niej swoje miejsce.',
  lost: (count) =>
    plural(count, {
      one: '# wątek stracił w niej swoje miejsce.',
      few: '# wątki straciły w niej swoje miejsce.',
      other: '# wątków straciło w niej swoje miejsce.',
    }),

  paragraphs: 'Wątki według akapitów',
  show: 'Pokaż',
  showAll: 'Wszystkie akapity z wątkami',
  showChanged: 'Tylko akapity przeniesione, zmienione lub zgubione',
  noParagraphs: 'W tekście nie ma wątków.',
  noChanged: 'Ostatnia publikacja nie przeniosła, nie zmieniła ani nie usunęła żadnego akapitu z wątkami.',

  states: {
    anchored: 'Na miejscu',
    moved: 'Przeniesiony',
    edited: 'Zmieniony',
    ambiguous: 'Niepewny',
    orphaned: 'Usunięty',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Żaden akapit obecnego tekstu nie jest podobny.',
  whyAmbiguous:
    'Podobnych jest kilka akapitów i żaden nie pasuje wyraźnie najlepiej. Przenieś wątki albo zostaw je przy artykule.',
  certain: (method, percent) => t`${method}, pewność ${percent}%.`,
  sinceRevision: (revision) => t`Od wersji ${revision}.`,
  methods: {
    id: 'Odnaleziony po identyfikatorze od wydawcy',
    exact: 'Ten sam tekst w tej samej kolejności',
    'exact-moved': 'Ten sam tekst w innym miejscu',
    similar: 'Najbardziej podobny tekst wśród sąsiednich akapitów',
    split: 'Część podzielonego akapitu',
    merge: 'Teraz część dłuższego akapitu',
    manual: 'Umieszczony ręcznie',
    reader: 'Miejsce znalezione przez przeglądarkę czytelnika',
  },
  unverified: 'Niepotwierdzony przez publikację',
  gone: 'Tekst, przy którym się zaczął:',
  threadsOf: 'Wątki',
  threadsOfArticle: 'Wątki do całego artykułu',
  threadList: (excerpt) => t`Wątki do fragmentu „${excerpt}”`,
  noComment: 'Nie został żaden komentarz.',
  by: (author) => t`${author}:`,
  review: 'Pokaż komentarz',
  locked: 'Zablokowany',
  held: 'Odpowiedzi czekają na moderatora',
  resolved: 'Uwzględniony',
  movedHere: 'Przeniesiony tu ręcznie',
  replies: (count) =>
    plural(count, {
      one: '# publiczny komentarz',
      few: '# publiczne komentarze',
      other: '# publicznych komentarzy',
    }),
  startedOn: 'Tekst na początku wątku i teraz',

  move: 'Przenieś…',
  moveOf: (excerpt) => t`Przenieś wątek „${excerpt}”`,
  undoMove: 'Cofnij przeniesienie',
  moveUndone: 'Wątek wrócił do swojego akapitu.',
  lock: 'Zablokuj…',
  unlock: 'Odblokuj…',
  hold: 'Wstrzymuj odpowiedzi…',
  release: 'Nie wstrzymuj już odpowiedzi…',
  moveDialog: {
    heading: 'Przenieś ten wątek do akapitu',
    intro: 'Przeniesienie trafi do dziennika i można je cofnąć.',
    likely: 'Akapity zawierające części usuniętego',
    unlikely: 'Żaden akapit obecnego tekstu nie zawiera części usuniętego.',
    share: (percent) => t`${percent}% jego tekstu`,
    other: 'Inny akapit',
    choose: 'Wybierz…',
    submit: 'Przenieś',
    cancel: 'Anuluj',
    needChoice: 'Wybierz akapit.',
    done: 'Wątek został przeniesiony.',
  },
};

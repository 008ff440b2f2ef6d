/** Polish, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Czegoś w tekście nie można przyjąć. Sprawdź jego długość i spróbuj ponownie.',
  problem_invalid_text:
    'Tekst zawiera znaki, których nie można zapisać. Usuń nietypowe symbole i spróbuj ponownie.',
  problem_body_too_large: 'Tekst jest za długi. Skróć go i spróbuj ponownie.',
  problem_consent_required:
    'Witryna prosi teraz o nową zgodę. Odśwież stronę; Twój tekst zostanie zachowany.',
  problem_guests_off: 'Goście nie mogą już tu komentować. Zaloguj się, aby wziąć udział.',
  problem_token_invalid: 'Sesja wygasła. Zaloguj się ponownie.',
  problem_forbidden: 'Twoje konto nie ma do tego uprawnień.',
  problem_origin_not_allowed: 'Ta strona nie może korzystać z usługi komentarzy.',
  problem_person_banned: 'Nie możesz teraz brać udziału w dyskusji.',
  problem_ratings_off: 'Ta strona nie zbiera ocen.',
  problem_article_closed: 'Komentarze do tego artykułu są zamknięte.',
  problem_thread_locked: 'Ten wątek jest zablokowany.',
  problem_prompt_closed: 'Autor zamknął to pytanie.',
  problem_comment_gone: 'Tego komentarza już nie ma.',
  problem_comment_not_found: 'Tego komentarza już nie ma.',
  problem_thread_not_found: 'Tego wątku już nie ma.',
  problem_edit_window_over: 'Czas na zmianę tego komentarza minął.',
  problem_already_flagged: 'To już zostało przez Ciebie zgłoszone.',
  problem_own_comment: 'To Twój własny komentarz.',
  problem_reaction_off: 'Ta reakcja nie jest już dostępna.',
  problem_too_many_pins: 'Nie można tu przypiąć więcej komentarzy. Najpierw odepnij jeden.',
  problem_busy: 'Ktoś inny był szybszy. Spróbuj ponownie.',
  problem_version_mismatch:
    'Komentarz zmienił się w trakcie edycji. Skopiuj swój tekst, anuluj i edytuj ponownie.',
  problem_paragraph_mismatch:
    'Ten akapit różni się od opublikowanego tekstu. Odśwież stronę albo spróbuj później.',
  problem_paragraph_too_long: 'Ten akapit jest za długi, aby go komentować. Skomentuj cały artykuł.',
  problem_too_many_passages: 'Nie można skomentować kolejnych akapitów tej strony. Skomentuj cały artykuł.',
  problem_quote_mismatch: 'Fragment się zmienił. Odśwież stronę, aby go skomentować.',
  problem_url_not_allowed: 'Adres tej strony nie należy do serwisu.',
  problem_rate_limited: 'Za szybko. Poczekaj chwilę i spróbuj ponownie.',
  problem_unavailable: 'Komentarze są chwilowo niedostępne. Spróbuj ponownie wkrótce.',
};

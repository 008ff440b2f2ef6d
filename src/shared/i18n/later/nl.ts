/** Dutch: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: 'Toen',
  now: 'Nu',
  removed_words: 'verwijderd',
  added_words: 'toegevoegd',
  end_of_change: 'einde van de wijziging',

  addressed: 'Verwerkt in een bewerking – met dank aan {name}',
  settled: 'Verwerkt – met dank aan {name}',
  settled_by: 'Gemarkeerd door {name}',
  what_changed: 'Wat de bewerking heeft veranderd',
  mark_addressed: 'Als verwerkt markeren',
  mark_intro: 'De discussie wordt één regel met dank aan {name}, die haar weer kan openen.',
  mark_note: 'Wat u hebt gewijzigd (optioneel)',
  marked: 'De discussie is als verwerkt gemarkeerd.',
  reopen: 'Discussie heropenen',
  reopened: 'De discussie is weer open.',

  move: 'Naar een alinea verplaatsen',
  move_intro: 'De discussie verhuist met alle reacties. U kunt dit ongedaan maken.',
  move_maybe: 'Mogelijke plaatsen',
  move_unknown: 'Geen alinea lijkt erop.',
  move_other: 'Een andere alinea',
  move_choose: 'Kies eerst een alinea.',
  moved: 'De discussie staat bij haar nieuwe alinea.',
  moved_by_hand: 'Met de hand naar deze alinea verplaatst',
  move_back: 'Ongedaan maken',
  moved_back: 'De discussie staat weer op haar oude plaats.',

  problem_thread_not_movable: 'Deze discussie heeft haar alinea en blijft daar.',
  problem_paragraph_mismatch: 'Die alinea staat niet meer in het artikel. Kies een andere.',
  problem_paragraph_not_found: 'Die alinea staat niet meer in het artikel. Kies een andere.',
};

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'De lezers vragen',
  ask_title: 'De lezers van deze alinea vragen',
  ask_question: 'Uw vraag',
  ask_empty: 'Schrijf eerst een vraag.',
  ask_display: 'Hoe ze wordt getoond',
  ask_display_closed: 'Een vraagteken bij de alinea',
  ask_display_open: 'De vraag zelf, in de marge',
  asked: 'Uw vraag is geplaatst.',
  question_change: 'Vraag wijzigen',
  question_close: 'Vraag sluiten',
  question_open: 'Vraag heropenen',
  question_changed: 'De vraag is gewijzigd.',
  question_closed_now: 'De vraag is gesloten. De antwoorden blijven.',
  question_open_now: 'De vraag is weer open.',
  take_down: 'Verwijderen',
  take_down_title: 'Reden voor verwijdering',
  take_down_intro: 'De reactie verdwijnt voor iedereen. De schrijver ziet de reden.',
  take_down_note: 'Een bericht aan de schrijver (optioneel)',
  taken_down: 'De reactie is verwijderd.',
  lock: 'Discussie vergrendelen',
  lock_intro: 'De discussie kan nog worden gelezen, maar niet beantwoord.',
  unlock: 'Discussie ontgrendelen',
  unlock_intro: 'De discussie kan weer worden beantwoord.',
  lock_reason: 'Reden, voor het logboek',
  lock_reason_missing: 'Schrijf eerst een reden.',
  locked_now: 'De discussie is vergrendeld.',
  unlocked_now: 'De discussie is ontgrendeld.',
};

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input:
    'Iets in de tekst kan niet worden aangenomen. Controleer de lengte en probeer het opnieuw.',
  problem_invalid_text:
    'De tekst bevat tekens die niet kunnen worden opgeslagen. Verwijder ongewone tekens en probeer het opnieuw.',
  problem_body_too_large: 'De tekst is te lang. Kort hem in en probeer het opnieuw.',
  problem_consent_required:
    'De site vraagt nu om een nieuw akkoord. Laad de pagina opnieuw; uw tekst blijft bewaard.',
  problem_guests_off: 'Gasten kunnen hier niet meer reageren. Log in om mee te doen.',
  problem_token_invalid: 'Uw sessie is verlopen. Log opnieuw in.',
  problem_forbidden: 'Uw account mag dit niet doen.',
  problem_origin_not_allowed: 'Deze pagina mag de reactiedienst niet gebruiken.',
  problem_person_banned: 'U kunt op dit moment niet meedoen.',
  problem_ratings_off: 'Op deze site worden geen artikelen beoordeeld.',
  problem_article_closed: 'Reageren op dit artikel is niet meer mogelijk.',
  problem_thread_locked: 'Deze discussie is gesloten.',
  problem_prompt_closed: 'De auteur heeft deze vraag gesloten.',
  problem_comment_gone: 'De reactie is er niet meer.',
  problem_comment_not_found: 'De reactie is er niet meer.',
  problem_thread_not_found: 'Deze discussie is er niet meer.',
  problem_edit_window_over: 'De tijd om deze reactie te wijzigen is voorbij.',
  problem_already_flagged: 'U hebt dit al gemeld.',
  problem_own_comment: 'Dit is uw eigen reactie.',
  problem_reaction_off: 'Deze keuze wordt niet meer aangeboden.',
  problem_too_many_pins: 'Hier kunnen niet meer reacties worden vastgezet. Maak er eerst een los.',
  problem_busy: 'Iemand anders was sneller. Probeer het opnieuw.',
  problem_version_mismatch:
    'De reactie is gewijzigd sinds u haar opende. Kopieer uw tekst, annuleer en bewerk opnieuw.',
  problem_paragraph_mismatch:
    'Deze alinea verschilt van de gepubliceerde tekst. Laad de pagina opnieuw, of probeer het later nog eens.',
  problem_paragraph_too_long: 'Deze alinea is te lang om op te reageren. Reageer op het hele artikel.',
  problem_too_many_passages:
    'Op meer alinea’s van deze pagina kan niet worden gereageerd. Reageer op het hele artikel.',
  problem_quote_mismatch: 'De zinsnede is gewijzigd. Laad de pagina opnieuw om erop te reageren.',
  problem_url_not_allowed: 'Het adres van deze pagina hoort niet bij de site.',
  problem_rate_limited: 'Dat ging te snel. Wacht even en probeer het dan opnieuw.',
  problem_unavailable: 'Reacties zijn nu niet beschikbaar. Probeer het binnenkort opnieuw.',
};

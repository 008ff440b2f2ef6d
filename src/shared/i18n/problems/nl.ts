/** Dutch, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

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

/** Labels of names that the service sends. One without a text, as another version may send it, is shown as the name in words. */
import { loadedLater, text } from './language.js';

/** `held_word` as "held word". */
function inWords(name: string): string {
  return name.replace(/[_.-]/g, ' ');
}

function find<T>(texts: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** An action of the log. */
export function actionLabel(action: string): string {
  return find({ ...text.actions, ...loadedLater()?.siteActions }, action) ?? inWords(action);
}

function ruleReason(reason: string) {
  return find(text.checkReasons, reason) ?? find(text.ruleReasons, reason);
}

/** The reason of a check: a sentence, or one or two words if `short`. */
export function checkReasonLabel(reason: string, length: 'full' | 'short'): string {
  return ruleReason(reason)?.[length] ?? inWords(reason);
}

/** A known reason of a decision as its label, a free one as it was written. */
export function reasonLabel(reason: string): string {
  return find(text.reasons, reason) ?? ruleReason(reason)?.full ?? find(text.logReasons, reason) ?? reason;
}

/** Why a comment is in a queue, in a few words. */
export function shortReason(reason: string): string {
  return find(text.reasons, reason) ?? checkReasonLabel(reason, 'short');
}

/** An actor other than a person; undefined if it is a rule. */
export function actorLabel(by: string): string | undefined {
  return find(text.actors, by);
}

/** The name of something that a check found. */
export function evidenceLabel(name: string): string {
  return find(text.evidence, name) ?? inWords(name);
}

/** A state that a decision changed: of a comment, an article, a thread's or a person's treatment; others as they are. */
export function stateLabel(state: string): string {
  return (
    find(text.statuses, state) ??
    find(text.articleStates, state) ??
    find(text.standings, state) ??
    find(text.placeWords.modes, state) ??
    find(text.roles, state) ??
    state
  );
}

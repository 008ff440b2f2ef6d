/**
 * Reactions: chosen in a menu or joined at a button, shown immediately, corrected by the response, reverted if refused.
 */
import type { ReactionCounts, ReactionResult } from '../../shared/contract.js';
import { moveReaction } from '../../shared/reactions.js';
import type { ReactionKind } from '../../shared/enums.js';
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import type { CommentView } from '../comment/types.js';
import { icon } from '../comment/icons.js';
import style from '../style/write.css';
import { attempt } from '../core/problems.js';
import { openItems } from './items.js';

/** Opens or closes the menu of the site's reaction kinds, each with its count. */
export function openReactionMenu(widget: Widget, view: CommentView): Promise<void> {
  const { number, t } = widget.words;
  const { id, reactions } = view.comment;
  return openItems(view, 'react', () =>
    widget.store.page.site.settings.reactions.map((kind) => ({
      label: t(`reaction_${kind}`),
      before: icon(kind),
      after: el('span', { class: 'quiet count' }, number(reactions[kind] ?? 0)),
      checked: widget.store.overlay?.reactions[id] === kind,
      act: () => void react(widget, view, kind),
    })),
  );
}

/** Adds or changes the reaction; choosing the same one again removes it. */
export async function react(widget: Widget, view: CommentView, chosen: ReactionKind): Promise<void> {
  addStyle(view.node.getRootNode() as ShadowRoot, style);
  const { t } = widget.words;
  const { id, reactions } = view.comment;
  const before = widget.store.overlay?.reactions[id] ?? null;
  const kind = before === chosen ? null : chosen;

  function show(counts: ReactionCounts, now: ReactionKind | null): void {
    if (widget.store.overlay) {
      const { [id]: _, ...others } = widget.store.overlay.reactions;
      widget.store.overlay.reactions = now === null ? others : { ...others, [id]: now };
    }
    widget.bus.commentChanged.emit({ ...view.comment, reactions: counts });
  }

  const send = async (): Promise<void> => {
    show(moveReaction(reactions, before, kind), kind);
    try {
      const result = await widget.transport.call<ReactionResult>('PUT', `/comments/${id}/reaction`, {
        kind,
      });
      show(result.reactions, result.kind);
      widget.host.announce(
        kind ? t('reacted', { reaction: t(`reaction_${kind}`) }) : t('reaction_taken_back'),
      );
      widget.host.emit('reaction', result);
    } catch (error) {
      show(reactions, before);
      throw error;
    }
  };
  await attempt(widget, view.slot, send, { failed: 'reaction_failed', signIn: 'sign_in_to_react' });
}

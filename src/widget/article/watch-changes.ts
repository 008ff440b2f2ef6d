/** Observes changes of the page's content, which single-page applications replace. */

/** Minimum time between two checks, because pages are built in many small steps; milliseconds. */
const PAUSE = 250;
/** Everything that may change a text. */
const DEEP = { childList: true, characterData: true, subtree: true };

/**
 * Calls `changed` after changes of the page's content, until `end`. The returned function sets what to observe from now
 * on: everything in `root`, and replacements of its ancestors.
 */
export function watchChanges(changed: () => void, end: AbortSignal): (root: Node) => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let watched: Node | undefined;
  const observer = new MutationObserver((changes) => {
    if (!changes.every(isOurs))
      pause ??= setTimeout(() => {
        pause = undefined;
        changed();
      }, PAUSE);
  });
  end.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(pause);
  });

  return (root) => {
    if (root === watched) return;
    watched = root;
    observer.disconnect();
    observer.observe(root, DEEP);
    for (let at = root.parentNode; at; at = at.parentNode) observer.observe(at, { childList: true });
  };
}

function isOurs(change: MutationRecord): boolean {
  const nodes = [...change.addedNodes, ...change.removedNodes];
  return change.type === 'childList' && nodes.every((node) => node.nodeName.startsWith('INTERLINE-'));
}

/** Waiting until an element is about to be seen. */

/** Start loading this far before it is scrolled to. */
const AHEAD = '800px';

/** Resolves when one of the elements is in the window, or about to be. */
export function whenNear(elements: Element[], end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: AHEAD },
    );
    for (const element of elements) observer.observe(element);
    end.addEventListener('abort', () => observer.disconnect());
  });
}

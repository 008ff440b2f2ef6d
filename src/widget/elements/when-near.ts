/** Waits until an element is near the viewport. */

/** Distance at which loading starts. */
const AHEAD = '800px';

/** Resolves when one of the elements is in or near the viewport. */
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

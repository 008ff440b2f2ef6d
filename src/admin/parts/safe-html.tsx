/** A comment's text as the service rendered it. */
import { useEffect, useRef } from 'preact/hooks';

/** The service's own safe HTML. Links open in a new tab, so that no work is lost. */
export function SafeHtml({ html }: { html: string }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const link of body.current?.querySelectorAll('a') ?? []) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
    }
  }, [html]);
  return <div class="comment-body" ref={body} dangerouslySetInnerHTML={{ __html: html }} />;
}

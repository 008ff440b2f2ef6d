/** A comment's text as rendered by the service. */
import { useEffect, useRef } from 'preact/hooks';

/** Safe HTML from the service. Links open in a new tab, so that unsaved work is not lost. */
export function SafeHtml({ html }: { html: string }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const link of body.current?.querySelectorAll('a') ?? []) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
    }
  }, [html]);
  return <div class="comment-body" dir="auto" ref={body} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { defineInterline, type InterlineComments, type InterlineEvents } from 'interline-widget';
import type {} from 'interline-widget/react';

interface CommentsProps {
  /** Where the service is. */
  api: string;
  site: string;
  /** The article's address. (`key` is React's own word and never reaches an element.) */
  url: string;
  /** The reader's token, or null; asked for when one is needed. */
  getToken: () => Promise<string | null>;
  onLoginRequest?: (event: InterlineEvents['interline:login-request']) => void;
  onPosted?: (event: InterlineEvents['interline:comment-posted']) => void;
}

export function Comments({ api, site, url, getToken, onLoginRequest, onPosted }: CommentsProps) {
  const element = useRef<InterlineComments>(null);
  useEffect(() => void defineInterline(), []);
  // A property may be set before the element is defined, which a prop could not.
  useEffect(() => {
    if (element.current) element.current.getToken = getToken;
  }, [getToken]);
  return (
    <interline-comments
      ref={element}
      api={api}
      site={site}
      url={url}
      oninterline:login-request={onLoginRequest}
      oninterline:comment-posted={onPosted}
    />
  );
}

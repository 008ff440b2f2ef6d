/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { defineInterline, type InterlineComments, type InterlineEvents } from 'interline-widget';
import type {} from 'interline-widget/react';

interface CommentsProps {
  /** Base address of the service. */
  api: string;
  site: string;
  /** The article's address. (React reserves `key`, so it never reaches the element.) */
  url: string;
  /** Returns the reader's token, or null; called when a token is needed. */
  getToken: () => Promise<string | null>;
  onLoginRequest?: (event: InterlineEvents['interline:login-request']) => void;
  onPosted?: (event: InterlineEvents['interline:comment-posted']) => void;
}

export function Comments({ api, site, url, getToken, onLoginRequest, onPosted }: CommentsProps) {
  const element = useRef<InterlineComments>(null);
  useEffect(() => void defineInterline(), []);
  // A property can be set before the element is defined, but a prop could not.
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

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RequestContext } from './request-context.js';
import type { Translate } from './language/i18n.js';

/** Carries the request down the page, so that components need not hand it on. */
export const RequestView = createContext<RequestContext | undefined>(undefined);

/** The request a page is rendered for. */
export function useRequest(): RequestContext {
  const context = useContext(RequestView);
  if (!context) throw new Error('Rendered outside a request.');
  return context;
}

/** The sentences of the visitor's language. */
export const useT = (): Translate => useRequest().t;

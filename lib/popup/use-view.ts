import { useCallback, useEffect, useState } from 'preact/hooks';
import { parentOf, parseRoute, type Route, routeHash } from './route.ts';
import { rememberView, type ViewMemory } from './view-memory.ts';

export interface View {
  route: Route;
  search: string;
  go: (route: Route) => void;
  back: () => void;
  setSearch: (search: string) => void;
}

/** The route (in the location's hash) and the search text, both remembered for the next opening. */
export function useView(remembered: ViewMemory | null): View {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const [search, setSearch] = useState(remembered?.search ?? '');

  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    void rememberView({ hash: routeHash(route), search, at: Date.now() });
  }, [route, search]);

  const go = useCallback((next: Route) => {
    location.hash = routeHash(next);
  }, []);
  const back = useCallback(() => go(parentOf(parseRoute(location.hash))), [go]);
  return { route, search, go, back, setSearch };
}

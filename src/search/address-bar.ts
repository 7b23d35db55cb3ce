import { readSearchState, type SearchState, searchParametersOf } from './filters.ts';

type AddressBar = {
  /** Shows what is being typed in the present entry of the history. */
  show(state: SearchState): void;
  /** Makes what was asked an entry of its own, to which the back button returns. */
  commit(state: SearchState): void;
};

/** Browsers refuse more than a hundred changes of the address in half a minute. */
const pauseMs = 400;

/** Keeps the page's address in step with what is asked; `onReturn` hears what the back and forward buttons bring. */
export function createAddressBar(onReturn: (state: SearchState) => void): AddressBar {
  let committed = location.search;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const replace = (parameters: string): void =>
    history.replaceState(null, '', location.pathname + parameters);

  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    committed = location.search;
    onReturn(readSearchState(new URLSearchParams(committed)));
  });

  return {
    show(state) {
      clearTimeout(timer);
      timer = setTimeout(() => replace(searchParametersOf(state)), pauseMs);
    },
    commit(state) {
      clearTimeout(timer);
      const parameters = searchParametersOf(state);
      // What was typed on the way takes the place of nothing that was asked before.
      replace(committed);
      if (parameters !== committed) history.pushState(null, '', location.pathname + parameters);
      committed = parameters;
    },
  };
}

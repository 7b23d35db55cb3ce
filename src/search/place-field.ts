import { element } from './dom.ts';
import { createListbox } from './listbox.ts';
import type { PlaceChoice } from './organs/place-choices.ts';
import { placeNotTaken } from './wording.ts';

/** A field in which a place is typed and chosen by its name; the form has its code. */
export type PlaceField = {
  code(): string;
  /** Shows the place of a code: by the code itself until its name is there. */
  show(code: string): void;
  focus(): void;
  /** Takes what was asked for: choices for what is typed, or the place of a code; null where they could not be fetched. */
  receive(choices: readonly PlaceChoice[] | null, asked: PlaceQuestion): void;
};

/** What the field wants to know: places by what is typed, or the name of a code. */
export type PlaceQuestion = { text: string } | { code: string };

/**
 * `ask` is answered through `receive`; `onChoose` hears that another place, or none, was chosen. `said` has the sentence
 * why what is typed was not taken.
 */
export function createPlaceField(
  field: HTMLInputElement,
  hidden: HTMLInputElement,
  said: HTMLElement,
  ask: (question: PlaceQuestion) => void,
  onChoose: () => void,
): PlaceField {
  let offered: readonly PlaceChoice[] | null = [];
  let chosenName = '';
  /** What stood in the field when places were last asked for. */
  let asked = '';
  const listbox = createListbox(field, '地方', (place) => choose(offered?.[place]));

  function choose(choice: PlaceChoice | undefined): void {
    hidden.value = choice?.code ?? '';
    chosenName = choice?.name ?? '';
    field.value = chosenName;
    said.textContent = '';
    listbox.offer([], chosenName);
    onChoose();
  }

  /** Takes a place for what was typed, or says why none is. */
  function take(choice: PlaceChoice | undefined): void {
    if (choice) {
      choose(choice);
      return;
    }
    const why = offered === null ? 'failed' : offered.length === 0 ? 'none' : 'several';
    said.textContent = placeNotTaken(why, field.value.trim(), chosenName);
  }

  /** Without a choice from the list, a name is taken for the one place that has it, or that has anything of it. */
  function leave(): void {
    if (field.value.trim() === '' && hidden.value !== '') choose(undefined);
    if (field.value.trim() === '' || field.value === chosenName) field.value = chosenName;
    else listbox.whenCurrent(settle);
  }

  function settle(): void {
    // Who has come back meanwhile goes on typing.
    if (document.activeElement === field) return;
    const named = offered?.filter(({ isNamed }) => isNamed) ?? [];
    const [choice, ...others] = named.length > 0 ? named : (offered ?? []);
    take(others.length === 0 ? choice : undefined);
    field.value = chosenName;
  }

  function askNow(): void {
    asked = field.value;
    ask({ text: asked === chosenName ? '' : asked });
  }

  field.addEventListener('focus', () => {
    field.select();
    askNow();
  });
  field.addEventListener('input', (event) => {
    said.textContent = '';
    if (!(event instanceof InputEvent && event.isComposing)) askNow();
  });
  field.addEventListener('compositionend', askNow);
  field.addEventListener('blur', leave);
  field.addEventListener('keydown', (event) => {
    // The list answers first: what reaches here was typed and not chosen from it.
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (field.value === chosenName) return;
    event.preventDefault();
    if (field.value.trim() === '') choose(undefined);
    else listbox.whenCurrent(() => take(offered?.[0]));
  });

  return {
    code: () => hidden.value,
    show(code) {
      said.textContent = '';
      hidden.value = code;
      chosenName = code;
      field.value = code;
      if (code !== '') ask({ code });
    },
    focus: () => field.focus(),
    receive(choices, question) {
      if ('text' in question) {
        offered = choices;
        listbox.offer(
          (choices ?? []).map(({ code, name, organs }) => ({
            id: code,
            content: element('span', {}, name, element('small', {}, `${organs} 个机关`)),
          })),
          asked,
        );
        return;
      }
      const [place] = choices ?? [];
      if (!place || place.code !== hidden.value) return;
      if (field.value === chosenName) field.value = place.name;
      chosenName = place.name;
    },
  };
}

import type { AmountUnit } from '../figure.ts';
import type { FormId } from '../report.ts';
import type { FigureKind, Form } from './form.ts';
import { forms } from './forms.ts';

/** One figure of a statutory form: its id, where it stands in the form, what it counts. */
export type FigureDefinition = {
  id: string;
  section: 2 | 3 | 4;
  /** Row and column headers as the form prints them, from the outermost to the leaf. */
  label: readonly string[];
  kind: FigureKind;
  /** Unit the form prescribes; null where the national form names none. */
  unit: '件' | '项' | AmountUnit | null;
  en: string;
};

/** Every figure of a form, in the order of the form: 198 for 2019, 200 for 2021. */
export function figuresOf(form: FormId): readonly FigureDefinition[] {
  return definitions[form].list;
}

/** The figure of a form with this id; undefined where the form has none such. */
export function findFigure(form: FormId, id: string): FigureDefinition | undefined {
  return definitions[form].byId.get(id);
}

/** A figure's name in one line, for a sentence: 政府集中采购 · 采购总金额. */
export function figureName(form: FormId, id: string): string {
  return definitions[form].names.get(id) ?? id;
}

function nameOf({ label: [first, ...rest], section }: FigureDefinition): string {
  return (section === 2 ? rest : [first, ...rest]).join(' · ');
}

function deriveFigures(form: Form): FigureDefinition[] {
  const disclosure = form.disclosure.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map(
        (column): FigureDefinition => ({
          id: `${row.id}.${column.id}`,
          section: 2,
          label: [block.article, row.label, column.label],
          kind: column.kind,
          unit: column.unit,
          en: `${row.en}: ${column.en}`,
        }),
      ),
    ),
  );
  const requests = form.requests.flatMap((row) =>
    form.applicants.map(
      (applicant): FigureDefinition => ({
        id: `requests.${row.id}.${applicant.id}`,
        section: 3,
        label: [...row.groups, row.label, applicant.label],
        kind: 'count',
        unit: '件',
        en: `Requests, ${row.en}: ${applicant.en}`,
      }),
    ),
  );
  const disputes = form.disputeGroups.flatMap((group) =>
    form.disputeResults.map(
      (result): FigureDefinition => ({
        id: `${group.id}.${result.id}`,
        section: 4,
        label: [...group.groups, group.label, result.label],
        kind: 'count',
        unit: '件',
        en: `${group.en}: ${result.en}`,
      }),
    ),
  );
  return [...disclosure, ...requests, ...disputes];
}

function definitionsOf(form: Form) {
  const list = deriveFigures(form);
  return {
    list,
    byId: new Map(list.map((definition) => [definition.id, definition])),
    names: new Map(list.map((definition) => [definition.id, nameOf(definition)])),
  };
}

const definitions = { '2019': definitionsOf(forms['2019']), '2021': definitionsOf(forms['2021']) };

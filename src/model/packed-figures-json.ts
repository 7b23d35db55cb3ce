import { figuresOf } from './forms/figures.ts';
import { type PackedFigures, placeFields } from './packed-figures.ts';
import type { FormId } from './report.ts';

/** Where the raw text is the value as JSON writes it, and where a cell stands. */
type Hole = 'same' | 'cell';

/** The JSON of a figure of some shape: texts, and what comes after each. */
type Template = { texts: string[]; holes: Hole[] };

/**
 * The JSON of the figures that were packed, as `JSON.stringify` writes what `unpackFigures` gives, without making
 * them: of a country's figures there are millions, of a few shapes.
 */
export function packedFiguresJson({ ids, shapes, of, cells }: PackedFigures): string {
  const keys = typeof ids === 'string' ? keysOfForm(ids) : ids.map(keyOf);
  const templates = shapes.map(templateOf);
  let json = '{';
  let next = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const { texts, holes } = templates[of[index] ?? 0] ?? noTemplate;
    let value = '';
    json += (index > 0 ? ',' : '') + keys[index];
    for (let at = 0; at < holes.length; at += 1) {
      json += texts[at];
      if (holes[at] === 'same') json += `"${value}"`;
      else {
        value = JSON.stringify(cells[next++]);
        json += value;
      }
    }
    json += texts[holes.length];
  }
  return `${json}}`;
}

const noTemplate: Template = { texts: [''], holes: [] };

/** The template of a shape: see `PackedFigures`. The raw text comes right after the value, where they are the same. */
function templateOf(shape: string): Template {
  const [state, ...fields] = shape.split(' ');
  const template: Template = { texts: [], holes: [] };
  let text = `{"state":"${state}"`;
  let isInPlace = false;
  for (const field of fields) {
    if (isInPlace && !isOfPlace.has(field)) {
      text += '}';
      isInPlace = false;
    }
    const comma = text.endsWith('{') ? '' : ',';
    text += `${comma}"${field === 'same' ? 'raw' : field}":`;
    if (field === 'at') {
      text += '{';
      isInPlace = true;
    } else {
      template.texts.push(text);
      template.holes.push(field === 'same' ? 'same' : 'cell');
      text = '';
    }
  }
  template.texts.push(`${text}${isInPlace ? '}' : ''}}`);
  return template;
}

const isOfPlace: ReadonlySet<string> = new Set(placeFields);

const formKeys = new Map<FormId, readonly string[]>();

function keysOfForm(form: FormId): readonly string[] {
  const keys = formKeys.get(form) ?? figuresOf(form).map(({ id }) => keyOf(id));
  formKeys.set(form, keys);
  return keys;
}

function keyOf(id: string): string {
  return `${JSON.stringify(id)}:`;
}

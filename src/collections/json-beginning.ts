/**
 * The fields of a JSON object that stand before another one of them or of an object in it, which lies `depth` objects
 * deep, counted from 1; the rest is not parsed. Throws where that field is not there, or lies elsewhere.
 */
export function parseBefore(json: string, field: string, depth = 1): unknown {
  // In a string its quotation marks would be escaped.
  const end = json.indexOf(`,"${field}":`);
  if (end < 0) throw new Error(`no field "${field}" in ${json.slice(0, 100)}`);
  return JSON.parse(json.slice(0, end) + '}'.repeat(depth));
}

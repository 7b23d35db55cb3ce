/** Headers for the addresses that match a pattern, as static hosts read them from a `_headers` file. */
type HeaderRule = { pattern: RegExp; headers: readonly (readonly [name: string, value: string])[] };

/**
 * Reads a `_headers` file: a path at the start of a line (`*` stands for anything), its headers indented below
 * it. Comments and lines that are neither are skipped.
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line);
    if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1], header[2]]);
    else if (line.startsWith('/')) rules.push({ pattern: toPattern(line.trim()), headers: [] });
  }
  return rules;
}

/** The headers of an address: those of every rule that matches, a later rule over an earlier. */
export function headersOf(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const matching = rules.filter((rule) => rule.pattern.test(address));
  return Object.fromEntries(
    matching.flatMap((rule) => rule.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function toPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

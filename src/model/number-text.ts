/** A number with thousands separators, exact: 18,660.02. */
export function numberText(value: number): string {
  // Nearly every number of a report.
  if (value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

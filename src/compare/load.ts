import { link } from '../components/link.ts';
import { compareDataAddress, compareOrgansAddress } from '../model/addresses.ts';
import type { CompareData, CompareOrgan } from './compare-data.ts';

const fetched = new Map<string, Promise<unknown>>();

/** The organs to choose from. Fetched once; rejects where the file cannot be had. */
export function loadOrgans(): Promise<CompareOrgan[]> {
  return load(compareOrgansAddress) as Promise<CompareOrgan[]>;
}

/** The figures of an indicator. Fetched once; rejects where the file cannot be had. */
export function loadIndicator(id: string): Promise<CompareData> {
  return load(compareDataAddress(id)) as Promise<CompareData>;
}

function load(address: string): Promise<unknown> {
  const known = fetched.get(address);
  if (known) return known;
  const loading = fetch(link(address)).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  });
  // A failure is not kept, so that the next look tries again.
  loading.catch(() => fetched.delete(address));
  fetched.set(address, loading);
  return loading;
}

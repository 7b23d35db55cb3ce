import { addresses, organAddress } from '../../model/addresses.ts';
import { namesOf } from '../../model/organ.ts';
import type { OrganRecord } from '../../model/records.ts';
import { fullLink } from '../link.ts';
import { type Crumb, siteDescription, siteName } from './navigation.ts';

const context = 'https://schema.org';

/** A block of linked data as the text of a script element: no `<` in it can end the element. */
export function toScriptJson(block: object): string {
  return JSON.stringify(block).replaceAll('<', '\\u003c');
}

/** An organ as schema.org knows it, with the place it serves when that place is known. */
export function organData(organ: OrganRecord): object {
  const place = organ.places.at(-1);
  const otherNames = namesOf(organ).slice(1);
  return {
    '@context': context,
    '@type': 'GovernmentOrganization',
    '@id': fullLink(organAddress(organ.slug)),
    name: organ.name,
    url: fullLink(organAddress(organ.slug)),
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    ...(place && {
      areaServed: {
        '@type': 'AdministrativeArea',
        name: organ.places.map(({ name }) => name).join(''),
        identifier: { '@type': 'PropertyValue', propertyID: '统计用区划代码', value: place.code },
      },
    }),
  };
}

/** The way from home to a page, the page itself last. */
export function breadcrumbData(crumbs: readonly Crumb[]): object {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: fullLink(address),
    })),
  };
}

/** The site as a whole. */
export function siteData(): object {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: siteName,
    url: fullLink('/'),
    description: siteDescription,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: `${fullLink(addresses.search)}?q={q}`,
      'query-input': 'required name=q',
    },
  };
}

/** What a data set page says to data search engines; they ask for a description of 50 to 5000 characters. */
type DatasetDescription = {
  name: string;
  description: string;
  address: string;
  years: readonly number[];
  measured: readonly string[];
  files: readonly { address: string; mediaType: string }[];
};

/** A set of figures offered for download. */
export function datasetData({
  name,
  description,
  address,
  years,
  measured,
  files,
}: DatasetDescription): object {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    '@context': context,
    '@type': 'Dataset',
    name,
    description,
    url: fullLink(address),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: siteName, url: fullLink('/') },
    ...(years.length > 0 && { temporalCoverage: `${first}/${last}` }),
    spatialCoverage: '中华人民共和国',
    variableMeasured: measured,
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: fullLink(file.address),
      encodingFormat: file.mediaType,
    })),
  };
}

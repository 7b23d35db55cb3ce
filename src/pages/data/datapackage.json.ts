import type { APIRoute } from 'astro';
import { listDownloads } from '../../collections/downloads.ts';
import { listRegions, readRegion } from '../../collections/regions.ts';
import { placeFiles } from '../../components/data/place-files.ts';
import { siteDescription } from '../../components/frame/navigation.ts';
import { fullLink } from '../../components/link.ts';
import { madeUpNote } from '../../components/made-up.ts';
import { dataPackage } from '../../downloads/data-package.ts';
import { addresses } from '../../model/addresses.ts';

/** What the files of data are, for programs that read Data Packages. */
export const GET: APIRoute = () =>
  Response.json(
    dataPackage({
      homepage: fullLink(addresses.data),
      description: siteDescription,
      files: listDownloads(),
      places: placeFiles(listRegions().map(readRegion)),
      madeUpNote,
    }),
  );

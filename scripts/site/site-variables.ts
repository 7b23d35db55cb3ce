/** What pages are told besides the collections and the settings. */
type SiteVariables = {
  /** What every page of made-up content says; undefined for published reports. */
  madeUpNote: string | undefined;
  /** The part of the site that is being built; undefined for all of it. */
  part?: string;
};

/**
 * Sets the variables of the environment that pages read as they read the site's address. All are set: what somebody
 * left there must not decide what a site is.
 */
export function setSiteVariables({ madeUpNote = '', part = '' }: SiteVariables): void {
  process.env.MADE_UP_NOTE = madeUpNote;
  process.env.SITE_PART = part;
}

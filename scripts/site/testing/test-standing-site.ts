/** The least by which a whole site is known to be one of ours. For tests. */
export const standingSite = {
  'sitemap-index.xml':
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
    '<sitemap><loc>https://gongkai.example/sitemap-shared-0.xml</loc></sitemap>\n' +
    '</sitemapindex>\n',
};

import type { APIContext } from 'astro';

/**
 * Lets a browser search from its address bar. What is typed there becomes part of the address.
 * https://developer.mozilla.org/en-US/docs/Web/XML/Guides/OpenSearch
 */
export function GET({ site }: APIContext): Response {
  const at = (path: string) => new URL(path, site).href;
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Schema Clinic</ShortName>
  <Description>The page that answers an error message of an app or its database</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${at('/favicon.svg')}</Image>
  <Url type="text/html" template="${at('/search/')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at('/opensearch.xml')}"/>
</OpenSearchDescription>
`;
  return new Response(description, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}

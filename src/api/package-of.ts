import { z } from 'astro/zod';

export const packageShape = z.object({
  ecosystem: z
    .string()
    .describe(
      'Where the releases are published: GitHub, or the host of the repository. OSV defines no ecosystem for apps that are not libraries; here the versions are the tags of the repository',
    ),
  name: z.string().describe('owner/repository'),
  purl: z.string().describe('the same as a package URL, https://github.com/package-url/purl-spec').exactOptional(),
});

/** An app as a package in the sense of OSV: the repository whose tags are its releases. */
export function packageOf(repository: string): z.infer<typeof packageShape> {
  const { hostname, pathname } = new URL(repository);
  const name = pathname.replace(/^\/|\/$|\.git$/g, '');
  // Names on GitHub differ by more than case nowhere, and a package URL has them in lower case.
  // https://github.com/package-url/purl-spec/blob/main/types-doc/github-definition.md
  return hostname === 'github.com'
    ? { ecosystem: 'GitHub', name, purl: `pkg:github/${name.toLowerCase()}` }
    : { ecosystem: hostname, name };
}

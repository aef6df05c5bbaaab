/** The code blocks of a text in MDX that are for a shell, without the indentation of the list that they stand in. */
export function shellBlocksOf(mdx: string): readonly string[] {
  return [...mdx.matchAll(/^([ \t]*)```sh\n([\s\S]*?)^[ \t]*```[ \t]*$/gm)].map(([, indent = '', text = '']) =>
    text
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n')
      .trimEnd(),
  );
}

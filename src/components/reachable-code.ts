/** What this uses of a plugin of Expressive Code. https://expressive-code.com/reference/plugin-hooks/ */
interface Plugin {
  readonly name: string;
  readonly hooks: {
    postprocessRenderedBlock(block: { readonly renderData: { readonly blockAst: Node } }): void;
  };
}

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Record<string, unknown>;
  readonly children?: readonly Node[];
}

/**
 * Lets a keyboard scroll code that is wider than the page, from the first moment and without a script. Expressive Code's
 * own script comes later and calls each such block a landmark without a name; where it finds the attribute, it leaves it,
 * and takes it away where nothing is to be scrolled.
 */
export function reachableCode(): Plugin {
  return {
    name: 'reachable-code',
    hooks: { postprocessRenderedBlock: ({ renderData }) => reach(renderData.blockAst) },
  };
}

function reach(node: Node): void {
  if (node.tagName === 'pre' && node.properties !== undefined) node.properties['tabIndex'] = 0;
  for (const child of node.children ?? []) reach(child);
}

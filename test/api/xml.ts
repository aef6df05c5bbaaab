/** An element of a document, with its text or its children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const TOKEN = /<\?[^>]*\?>|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a document of elements, attributes and text. Throws where it is not well-formed, and for what feeds do not need:
 * comments, CDATA, and entities but the five of https://www.w3.org/TR/xml/#sec-predefined-ent
 */
export function readXml(document: string): Element {
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open = [root];
  let end = 0;
  for (const { 0: token, 1: closed, 2: name, 3: attributes = '', 4: empty, index } of document.matchAll(TOKEN)) {
    end = index + token.length;
    const parent = open.at(-1) as typeof root;
    if (name !== undefined) {
      const element = { name, attributes: attributesIn(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (closed !== undefined) {
      if (parent.name !== closed) throw new Error(`</${closed}> at ${index} closes <${parent.name}>`);
      open.pop();
    } else if (!token.startsWith('<?')) parent.text += plain(token);
  }
  if (end !== document.length) throw new Error(`no XML at ${end}: ${document.slice(end, end + 40)}`);
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '') throw new Error('not one element');
  return root.children[0] as Element;
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value = '']) => [name, plain(value)]),
  );
}

function plain(text: string): string {
  return text.replace(/&(\w*;?)/g, (_, reference: string) => {
    const character = reference.endsWith(';') ? REFERENCES[reference.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`"&${reference}" is no reference to a character`);
    return character;
  });
}

/** What a value may be: a text, an address, a day, a number, a yes or no; `[…]` for types of which it may be one. */
type Range = 'text' | 'url' | 'date' | 'number' | 'boolean' | readonly string[];

interface Vocabulary {
  /** Fields that the type has by https://schema.org, with what may stand in them. */
  readonly may: Readonly<Record<string, Range>>;
  /** Fields without which it says nothing, or which https://developers.google.com/search/docs/appearance/structured-data asks for. */
  readonly must: readonly string[];
}

const THING = { name: 'text', description: 'text', url: 'url', image: 'url', mainEntityOfPage: 'url' } as const;
const CREATIVE_WORK = {
  ...THING,
  headline: 'text',
  inLanguage: 'text',
  dateModified: 'date',
  isAccessibleForFree: 'boolean',
  author: ['Organization', 'Person'],
  publisher: ['Organization', 'Person'],
  about: ['Thing'],
  citation: ['CreativeWork'],
  text: 'text',
  position: 'number',
} as const;

/** The part of the vocabulary that pages of this site may use. */
const TYPES: Readonly<Record<string, Vocabulary>> = {
  // https://schema.org/TechArticle
  TechArticle: {
    may: CREATIVE_WORK,
    must: ['headline', 'description', 'image', 'author', 'publisher', 'dateModified', 'inLanguage', 'mainEntityOfPage'],
  },
  // https://schema.org/HowTo
  HowTo: {
    may: { ...CREATIVE_WORK, step: ['HowToStep'] },
    must: ['name', 'step', 'description', 'image', 'inLanguage'],
  },
  // https://schema.org/HowToStep
  HowToStep: { may: CREATIVE_WORK, must: ['name', 'text', 'position'] },
  // https://schema.org/BreadcrumbList
  BreadcrumbList: { may: { ...THING, itemListElement: ['ListItem'] }, must: ['itemListElement'] },
  // https://schema.org/ListItem
  ListItem: { may: { ...THING, position: 'number', item: 'url' }, must: ['position', 'name', 'item'] },
  // https://schema.org/Organization
  Organization: { may: THING, must: ['name', 'url'] },
  CreativeWork: { may: CREATIVE_WORK, must: ['name', 'url'] },
  Thing: { may: THING, must: ['name', 'url'] },
};

/** What is wrong with an object of JSON-LD; empty where nothing is. */
export function faultsOf(thing: unknown, at = ''): string[] {
  if (typeof thing !== 'object' || thing === null || !('@type' in thing)) return [`${at}: no object with a type`];
  const { '@type': type, ...fields } = thing;
  const vocabulary = TYPES[String(type)];
  if (vocabulary === undefined) return [`${at}: ${type} is no type of the vocabulary`];
  return [
    ...vocabulary.must.filter((name) => !(name in fields)).map((name) => `${at}: ${type} has no ${name}`),
    ...Object.entries(fields).flatMap(([name, value]) => {
      const range = vocabulary.may[name];
      const where = `${at}/${name}`;
      if (range === undefined) return [`${where}: ${type} has no such field`];
      const values = Array.isArray(value) ? value : [value];
      if (values.length === 0) return [`${where}: nothing`];
      return values.flatMap((one, index) =>
        faultsOfValue(one, range, Array.isArray(value) ? `${where}/${index}` : where),
      );
    }),
  ];
}

function faultsOfValue(value: unknown, range: Range, at: string): string[] {
  if (typeof range !== 'string') {
    const type = typeof value === 'object' && value !== null && '@type' in value ? String(value['@type']) : 'text';
    return range.includes(type) ? faultsOf(value, at) : [`${at}: ${type} is none of ${range.join(', ')}`];
  }
  return isOf(value, range) ? [] : [`${at}: ${JSON.stringify(value)} is no ${range}`];
}

function isOf(value: unknown, range: Exclude<Range, readonly string[]>): boolean {
  switch (range) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'url':
      return typeof value === 'string' && URL.canParse(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    default:
      return typeof value === range;
  }
}

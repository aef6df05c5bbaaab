export type { IncidentPage, Pages } from './page-record.ts';
export type { Hit } from './rank.ts';
export { type Recogniser, recogniser } from './recognise.ts';
export { pageTemplates, prepareSearch, type Search } from './search.ts';

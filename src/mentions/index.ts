export type { Mention } from './mention.ts';
export type { AppPage, IncidentPage, Pages } from './page-record.ts';
export type { Hit } from './rank.ts';
export { recogniser } from './recognise.ts';
export { type Answer, logReader, pageTemplates, prepareSearch, type ReadLog, type Search } from './search.ts';
export type { Understanding } from './understanding.ts';

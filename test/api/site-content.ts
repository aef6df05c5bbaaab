import type { Content } from '../../src/api/content.ts';
import { placeOf } from '../../src/api/place.ts';
import { appFrontMatter, familyFrontMatter, incidentFrontMatter } from '../../src/knowledge/front-matter.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { loadRecords } from '../../src/knowledge/load-records.ts';

const { signatures, catalogues } = await loadKnowledge(process.cwd());

/** What the site is made of, read from content/ and src/signatures/ as they are. */
export const content: Content = {
  incidents: await loadRecords(process.cwd(), 'content/incidents', incidentFrontMatter),
  families: await loadRecords(process.cwd(), 'content/errors', familyFrontMatter),
  apps: await loadRecords(process.cwd(), 'content/apps', appFrontMatter),
  signatures,
  catalogues,
};

/** A site below a path of its host: addresses that forget the path are wrong there. */
export const place = placeOf(new URL('https://clinic.example'), '/below/');

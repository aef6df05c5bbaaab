import { catalogueJsonSchema } from '../../knowledge/catalogue-record.ts';

/** The JSON Schema of an app's catalogue, as it lies under `/apps/<app>/catalogue.json`. */
export function GET(): Response {
  return Response.json(catalogueJsonSchema());
}

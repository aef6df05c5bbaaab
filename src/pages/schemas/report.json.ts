import { reportJsonSchema } from '../../report/report-schema.ts';

/** The JSON Schema of what `schema-clinic diagnose --json` prints. */
export function GET(): Response {
  return Response.json(reportJsonSchema());
}

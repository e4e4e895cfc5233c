import Ajv2020 from 'ajv/dist/2020';
import request from 'supertest';
import { app } from '../../support/server/strapi';

const FORMATS = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

export interface OpenApi {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }> } }>;
  components: { schemas: Record<string, object> };
}

export const http = () => request(app().server.httpServer);

/** The document as the application serves it, to somebody without any token. */
export async function servedDocument(): Promise<OpenApi> {
  return (await http().get('/api/quota/openapi.json').expect(200).expect('Content-Type', /json/)).body;
}

/** Says what is wrong with an answer by the schemas of the document; nothing when it is as documented. */
export function faultsOf(document: OpenApi, path: string, answer: { status: number; body: unknown }): string[] {
  const { $ref } = document.paths[path].get.responses[answer.status].content['application/json'].schema;
  return faultsBySchema(document, $ref, answer.body);
}

export function faultsBySchema(document: OpenApi, $ref: string, body: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: FORMATS });
  const validate = ajv.addSchema(document, 'api').compile({ $ref: `api${$ref}` });
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

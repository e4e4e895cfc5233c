import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { warningsAbout } from '../../../../../documents/checks';
import { discard, findIntake, listIntakes, originalOf, receive, type Intake, type Visible } from '../../../../../documents/intake/intakes';
import { findType, registerIntake, type DocumentInput } from '../../../../../documents/intake/register';
import { registryOf } from '../../../../../documents/registry';
import { resolveCitations } from '../../../../../registry/citations/resolve-citations';
import { RefusedFile } from '../../../../../registry/intake/file-kind';
import { actingPerson, type ActingPerson } from '../acting-person';
import { recognize } from '../schedule';
import { readSentFiles } from '../sent-files';

/** Files on their way into the registry. Who is bound to units sees the own ones only. */
export const intakesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.body = { data: await listIntakes(strapi, visibleTo(await actingPerson(strapi))) };
  },

  /** 201 with the file as it was read; 400 with one sentence when it cannot be taken in, and nothing is stored. */
  async receive(ctx: Context) {
    const person = await actingPerson(strapi);
    const [file, ...others] = await readSentFiles(ctx);
    if (!file || others.length > 0) throw new errors.ValidationError('Tệp: hãy gửi đúng một tệp .docx, .pdf hoặc .txt.');
    const intake = await receive(strapi, file, person).catch((error: unknown) => {
      throw error instanceof RefusedFile ? new errors.ValidationError(`Tệp “${file.name}”: ${error.message}`) : error;
    });
    if (intake.state === 'waiting') void recognize(strapi);
    ctx.status = 201;
    ctx.body = { data: await view(strapi, intake) };
  },

  async find(ctx: Context) {
    ctx.body = { data: await view(strapi, await findIntake(strapi, Number(ctx.params.id), visibleTo(await actingPerson(strapi)))) };
  },

  async original(ctx: Context) {
    const { id, fileName, mediaType } = await findIntake(strapi, Number(ctx.params.id), visibleTo(await actingPerson(strapi)));
    ctx.set('Content-Type', mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType);
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    ctx.body = await originalOf(strapi, id);
  },

  async register(ctx: Context) {
    const { publish, ...input } = ((ctx.request as unknown as { body?: object }).body ?? {}) as DocumentInput & { publish?: boolean };
    const person = await actingPerson(strapi);
    const unit = input.unit ?? person.unitId;
    const documentId = await registerIntake(strapi, Number(ctx.params.id), visibleTo(person), { ...input, unit }, publish === true);
    ctx.status = 201;
    ctx.body = { data: { documentId } };
  },

  async discard(ctx: Context) {
    const { id } = await findIntake(strapi, Number(ctx.params.id), visibleTo(await actingPerson(strapi)));
    await discard(strapi, id);
    ctx.status = 204;
  },
});

const visibleTo = ({ unitIds, userId }: ActingPerson): Visible => (unitIds && userId !== null ? { receivedBy: userId } : {});

/** What the screen shows, with what the registry knows of the documents cited and of the number. */
async function view(strapi: Core.Strapi, intake: Intake) {
  const { id, fileName, mediaType, size, state, message, pages, pagesRead, isScan, text, fields, receivedAt } = intake;
  return {
    id, fileName, mediaType, size, state, message, pages, pagesRead, isScan, text, receivedAt,
    fields: fields && { ...fields, ...(await linked(strapi, fields)) },
    warnings: fields ? await warnings(strapi, fields) : [],
  };
}

async function linked(strapi: Core.Strapi, { citations, legalBases, issuer }: NonNullable<Intake['fields']>) {
  const registry = await registryOf(strapi);
  const resolve = (list: typeof citations) =>
    resolveCitations(list, registry, issuer.value).map(({ citation, target }) => ({
      ...citation,
      target: target && { documentId: target.documentId, number: target.number, title: target.title },
    }));
  return { citations: resolve(citations), legalBases: resolve(legalBases) };
}

async function warnings(strapi: Core.Strapi, { number, type, issuer, issuedOn }: NonNullable<Intake['fields']>) {
  const found = type.value ? await findType(strapi, type.value, number.value) : null;
  const row = found && (await strapi.db.query('api::document-type.document-type').findOne({ where: { documentId: found.documentId }, select: ['name', 'abbreviation'] }));
  return warningsAbout(strapi, { documentId: '', number: number.value, issuedOn: issuedOn.value, issuer: issuer.value, type: row });
}

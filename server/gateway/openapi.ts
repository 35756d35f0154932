import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { Command } from '../../protocol/commands/command.ts'
import { GrantRequest } from '../../protocol/pairing.ts'
import { OldSlipsRequest } from '../../protocol/printers.ts'
import { refusals } from '../../protocol/refusals.ts'
import { SetupAnswers } from '../../protocol/setup.ts'
import { protocolVersion } from '../../protocol/version.ts'
import { views } from '../../protocol/views/view.ts'
import { languages } from '../../protocol/vocabulary.ts'
import { importPaths } from './hall-import-api.ts'
import { SignInRequest } from './sign-in.ts'

const schemaOf = (schema: GenericSchema) => {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', target: 'openapi-3.0' })
  return rest
}

const refusal = {
  type: 'object',
  required: ['refused'],
  properties: {
    refused: { enum: Object.keys(refusals) },
    at: { type: 'string' },
    expected: { type: 'string' },
    with: { type: 'string' },
    state: { type: 'string' },
    until: { type: 'string' },
  },
}

const refused = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: Object.keys(refusals)
          .filter((code) => refusals[code as keyof typeof refusals] === status)
          .join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    ]),
  )

const ok = (schema: object) => ({ 200: { description: 'done', content: { 'application/json': { schema } } } })
const body = (schema: object) => ({ required: true, content: { 'application/json': { schema } } })
const bearer = [{ bearer: [] }]

let made: object | undefined

/** The HTTP interface, made from the same schemas that parse it. */
export function openApi(): object {
  made ??= {
    openapi: '3.0.3',
    info: { title: 'Hall Queue', version: String(protocolVersion) },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Refusal: refusal,
        ...Object.fromEntries(Command.options.map((option) => [option.entries.type.literal, schemaOf(option as GenericSchema)])),
        ...Object.fromEntries(
          Object.entries(views).flatMap(([view, entries]) =>
            Object.entries(entries).map(([key, schema]) => [`${view}.${key}`.replaceAll(':', '-'), schemaOf(schema as GenericSchema)]),
          ),
        ),
      },
    },
    paths: {
      '/api/session': {
        post: {
          requestBody: body(schemaOf(SignInRequest as unknown as GenericSchema)),
          responses: {
            ...ok({ type: 'object', properties: { token: { type: 'string' }, person: { type: 'object' } } }),
            ...refused(400, 401, 429, 503),
          },
        },
        delete: { security: bearer, responses: { ...ok({ type: 'object' }), ...refused(401) } },
      },
      '/api/commands': {
        post: {
          security: bearer,
          requestBody: body({ oneOf: Command.options.map((option) => ({ $ref: `#/components/schemas/${option.entries.type.literal}` })) }),
          responses: {
            ...ok({ type: 'object', required: ['seq', 'result'], properties: { seq: { type: 'integer' }, result: { type: 'object' } } }),
            ...refused(400, 401, 403, 409, 413, 429, 503),
          },
        },
      },
      '/api/views/{view}': {
        get: {
          security: [...bearer, {}],
          parameters: [
            { name: 'view', in: 'path', required: true, schema: { type: 'string' }, description: Object.keys(views).join(', ') },
          ],
          responses: {
            ...ok({
              type: 'object',
              required: ['view', 'seq', 'entries'],
              properties: {
                view: { type: 'string' },
                seq: { type: 'integer' },
                now: { type: 'string', format: 'date-time' },
                speed: { type: 'number' },
                entries: { type: 'object', additionalProperties: { type: 'object' } },
              },
            }),
            ...refused(401, 403, 404, 503),
          },
        },
      },
      '/api/rules/presets': {
        get: {
          security: bearer,
          responses: {
            ...ok({ type: 'object', properties: { presets: { type: 'array', items: { type: 'object' } } } }),
            ...refused(401, 403, 503),
          },
        },
      },
      '/metrics': {
        get: { security: [...bearer, {}], responses: { 200: { description: 'numbers for Prometheus, as text' }, ...refused(401, 403) } },
      },
      '/api/calendar': {
        get: {
          security: bearer,
          parameters: [{ name: 'year', in: 'query', schema: { type: 'string' }, description: 'without it that of the hall day' }],
          responses: { ...ok({ type: 'object', required: ['year', 'known', 'kept', 'days'] }), ...refused(400, 401, 403) },
        },
      },
      '/api/reports/day': {
        get: {
          security: bearer,
          parameters: [
            { name: 'date', in: 'query', schema: { type: 'string', format: 'date' }, description: 'a hall day; without it today' },
            { name: 'format', in: 'query', schema: { enum: ['json', 'csv'], default: 'json' } },
            { name: 'lang', in: 'query', schema: { enum: [...languages], default: 'zh-Hans' }, description: 'of the CSV' },
          ],
          responses: {
            200: {
              description: 'minutes by nearest rank; what happened until `asOf` is in it',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: ['day', 'upTo', 'asOf', 'total', 'ways', 'appointments', 'lines', 'counters', 'matters'],
                  },
                },
                'text/csv': { schema: { type: 'string' } },
              },
            },
            ...refused(400, 401, 403, 503),
          },
        },
      },
      ...importPaths,
      '/api/setup': {
        get: { responses: { ...ok({ type: 'object' }), ...refused(409) } },
        post: {
          requestBody: body(schemaOf(SetupAnswers as unknown as GenericSchema)),
          responses: { ...ok({ type: 'object' }), ...refused(400, 401, 409, 429, 503) },
        },
      },
      '/api/devices': {
        get: { security: bearer, responses: { ...ok({ type: 'object' }), ...refused(401, 403, 503) } },
        post: {
          security: bearer,
          requestBody: body(schemaOf(GrantRequest as unknown as GenericSchema)),
          responses: {
            ...ok({ type: 'object', properties: { device: { type: 'string' } } }),
            ...refused(400, 401, 403, 404, 409, 429, 503),
          },
        },
      },
      '/api/devices/{device}': {
        delete: {
          security: bearer,
          parameters: [{ name: 'device', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { ...ok({ type: 'object' }), ...refused(401, 403, 404, 503) },
        },
      },
      '/api/printers/{printer}/old': {
        post: {
          security: bearer,
          parameters: [{ name: 'printer', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: body(schemaOf(OldSlipsRequest as unknown as GenericSchema)),
          responses: { ...ok({ type: 'object', properties: { slips: { type: 'integer' } } }), ...refused(400, 401, 403, 404) },
        },
      },
      '/api/network': {
        put: {
          security: bearer,
          requestBody: body({ type: 'object', required: ['open'], properties: { open: { type: 'boolean' } } }),
          responses: { ...ok({ type: 'object' }), ...refused(400, 401, 403, 409, 503) },
        },
      },
      '/health': { get: { responses: { 200: { description: 'serving' }, 503: { description: 'read-only: the disk takes no writes' } } } },
    },
  }
  return made
}

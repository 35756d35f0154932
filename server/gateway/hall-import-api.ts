import { importProblems, importTables } from '../../protocol/hall-import.ts'

const table = { enum: importTables }
const integer = { type: 'integer' }
const text = { type: 'string' }
const parameter = (name: string, schema: object, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema,
  description,
})
const files = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', format: 'binary' } },
  'text/csv': { schema: { type: 'string', format: 'binary' } },
}
const answered = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } })
const refusal = { $ref: '#/components/schemas/Refusal' }

const report = {
  type: 'object',
  required: ['base', 'applied', 'tables', 'changes', 'notes', 'problems', 'problemCount', 'newPins'],
  properties: {
    base: text,
    applied: { type: 'boolean' },
    tables: { type: 'array', items: { type: 'object', properties: { table, rows: integer } } },
    changes: {
      type: 'object',
      additionalProperties: { type: 'object', properties: { new: integer, changed: integer, removed: integer, unchanged: integer } },
    },
    notes: { type: 'array', items: { type: 'object', required: ['code'], properties: { code: text } } },
    problems: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['code'],
        properties: { code: { enum: importProblems }, table, row: integer, column: text, value: text },
      },
    },
    problemCount: integer,
    newPins: { type: 'array', items: { type: 'object', properties: { badge: text, name: text, pin: text } } },
  },
}

const template = (contentType: string) => ({
  get: {
    security: [{ bearer: [] }],
    parameters: [parameter('lang', { enum: ['zh-Hans', 'zh-Hant', 'en'] }, 'of the heads')],
    responses: {
      200: { description: 'the hall as it is, without PINs', content: { [contentType]: { schema: { type: 'string', format: 'binary' } } } },
    },
  },
})

/** What `hall-import.ts` answers to. */
export const importPaths = {
  '/api/hall/import': {
    post: {
      security: [{ bearer: [] }],
      parameters: [
        parameter('mode', { enum: ['check', 'apply'] }, 'check changes nothing', true),
        parameter('table', table, 'what a file without a telling head holds'),
        parameter('absent', { enum: ['keep', 'remove'] }, 'what becomes of people and matters that the file lacks'),
        parameter('base', text, 'of the check that was seen: if the hall has changed since, hall-changed'),
      ],
      requestBody: { required: true, content: files },
      responses: {
        200: answered('checked or applied', report),
        400: answered('malformed', refusal),
        401: answered('not-known', refusal),
        403: answered('not-allowed', refusal),
        409: answered('rows-to-mend with the report, hall-changed', { allOf: [refusal, report] }),
        413: answered('too-large', refusal),
        429: answered('too-many-requests', refusal),
        503: answered('storage-failed', refusal),
      },
    },
  },
  '/api/hall/template.xlsx': template('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  '/api/hall/people.csv': template('text/csv'),
  '/api/hall/matters.csv': template('text/csv'),
}

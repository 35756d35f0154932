import { createHash } from 'node:crypto'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { expect, test } from 'vitest'
import { Command } from './commands/command.ts'
import { HallDocument } from './hall-document.ts'
import { refusals } from './refusals.ts'
import { protocolVersion } from './version.ts'
import { views } from './views/view.ts'

const schema = (of: unknown) => toJsonSchema(of as GenericSchema, { errorMode: 'ignore', typeMode: 'input' })

/**
 * If this fails you changed the wire. Only added something that old screens may ignore? Put the new hash here. Removed something, or gave it
 * another meaning? Then raise `protocolVersion` too, and write a page in docs/decisions.
 */
const known = { version: 1, hash: '6915c2c1eb4e35ad' }

test('a change of the wire is said', () => {
  const wire = {
    commands: schema(Command),
    hall: schema(HallDocument),
    refusals,
    views: Object.fromEntries(
      Object.entries(views).map(([view, entries]) => [
        view,
        Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, schema(entry)])),
      ]),
    ),
  }
  const hash = createHash('sha256').update(JSON.stringify(wire)).digest('hex').slice(0, 16)
  expect({ version: protocolVersion, hash }).toEqual(known)
})

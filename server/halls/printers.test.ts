import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openHall } from './open-hall-file.ts'

const example = JSON.parse(/```json\n(.*?)```/s.exec(readFileSync('docs/HALL-FILE.md', 'utf8'))?.[1] ?? '')
const opened = (printers: unknown, more: object = {}) => openHall(JSON.stringify({ ...example, printers, ...more }), 'hall.json')
const printer = (more: object) => ({ printer: 'printer-1', at: 'usb:/dev/usb/lp0', ...more })

test('[P40] printers are read with what each prints, and a hall without them is one', () => {
  expect(opened(undefined)).not.toHaveProperty('problem')
  expect(opened([printer({ standIn: 'printer-2', kiosks: ['kiosk-3'] }), { printer: 'printer-2', at: 'agent' }])).toMatchObject({
    document: {
      printers: [{ profile: '80mm', standIn: 'printer-2' }, { at: 'agent' }],
    },
  })
  expect(opened([printer({})], { printing: { standInAfterSeconds: 30 } })).toMatchObject({
    document: { printing: { standInAfterSeconds: 30, oldAfterMinutes: 120 } },
  })
})

test.each<[string, unknown[], string]>([
  ['none', [], 'printers: '],
  ['a name that is none', [printer({ printer: 'drucker' })], 'printers[0].printer: '],
  ['one twice', [printer({}), printer({ at: 'agent' })], 'printers[1].printer: one that is not already at printers[0]'],
  ['a place twice', [printer({}), printer({ printer: 'printer-2' })], 'printers[1].at: a place that is not already that of printers[0]'],
  ['no address', [printer({ at: 'lp0' })], 'printers[0].at: agent, virtual, or '],
  ['itself as its stand-in', [printer({ standIn: 'printer-1' })], 'printers[0].standIn: another printer than itself'],
  ['a stand-in that is not there', [printer({ standIn: 'printer-9' })], 'printers[0].standIn: a printer of this hall (printer-1)'],
  ['a profile that cannot be a name', [printer({ profile: '../80mm' })], 'printers[0].profile: '],
  ['a kiosk twice', [printer({ kiosks: ['kiosk-1', 'kiosk-1'] })], 'printers[0].kiosks[1]: one that does not already print'],
  ['a key that is unknown', [printer({ colour: 'red' })], 'printers[0].colour: '],
])('[P40] refuses %s with its place', (_, printers, problem) => {
  expect(opened(printers)).toEqual({ problem: expect.stringContaining(problem) })
})

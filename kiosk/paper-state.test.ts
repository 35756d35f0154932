import { expect, test } from 'vitest'
import { type PrinterState, printerStates } from '../protocol/views/parts.ts'
import { type PaperState, paperState, printerOf } from './paper-state.ts'

const printer = (state: PrinterState, jobs = 0) => ({ printer: 'printer-1', kind: 'printer', state, jobs }) as const

test('a slip is being printed until the job has left the queue', () => {
  expect(paperState(printer('ready'), 500)).toBe('printing')
  expect(paperState(printer('paper-low', 1), 9000)).toBe('printing')
  expect(paperState(printer('ready'), 9000)).toBe('printed')
})

test('what stops a printer is said', () => {
  expect(paperState(printer('paper-out', 3), 500)).toBe('paper-out')
  expect(paperState(undefined, 500)).toBe('none')
})

test('[P40] a kiosk speaks of its own printer, and of no other that works', () => {
  const mine = { ...printer('paper-out'), printer: 'printer-2', kiosks: ['kiosk-4'] }
  expect(printerOf([printer('ready'), mine], 'kiosk-4')).toBe(mine)
  expect(printerOf([mine, printer('ready')], 'kiosk-1')?.printer).toBe('printer-1')
  expect(printerOf([mine, printer('ready')], undefined)?.printer).toBe('printer-1')
  expect(printerOf([mine], 'kiosk-1')).toBe(mine)
  expect(printerOf([], 'kiosk-1')).toBeUndefined()
})

test('[P41] while another printer prints for it, it says that, whatever its own is doing', () => {
  const standIn = { printer: 'printer-2' }
  expect(paperState({ ...printer('paper-out'), standIn }, 500)).toBe('elsewhere')
  expect(paperState({ ...printer('ready'), standIn }, 500)).toBe('elsewhere')
})

test('every state of a printer has words for the citizen', () => {
  const said: Record<PrinterState, PaperState> = {
    ready: 'printing',
    'paper-low': 'printing',
    unconfirmed: 'printing',
    'paper-out': 'paper-out',
    'cover-open': 'cover-open',
    'cutter-error': 'cutter-error',
    overheated: 'overheated',
    error: 'stuck',
    'unknown-answer': 'stuck',
    'no-access': 'stuck',
    offline: 'stuck',
  }
  expect(Object.fromEntries(printerStates.map((state) => [state, paperState(printer(state), 500)]))).toEqual(said)
})

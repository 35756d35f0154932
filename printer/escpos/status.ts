import type { PrinterState } from '../../protocol/views/parts.ts'

/** What DLE EOT 1 to 4 answer. */
export type StatusBytes = readonly [printer: number, offline: number, error: number, paper: number]

/** Real-time answers have bits 1 and 4 set, bits 0 and 7 clear; XON, XOFF and noise have not. */
export const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12

/** Answers to GS r have bits 4 and 7 clear. */
export const isInOrder = (byte: number): boolean => (byte & 0x90) === 0x00

/** XON and XOFF, by which a printer on a serial line says that it takes more or no more. */
export const isFlow = (byte: number): boolean => byte === 0x11 || byte === 0x13

/**
 * Printers set other bits together (16, 1A, 32, 7E and 72 were all seen), so bits are tested, never whole bytes. The cause comes before the effect: paper
 * that ran out also stops the printer and takes it offline.
 */
export function stateOf([printer, offline, error, paper]: StatusBytes): PrinterState {
  if (offline & 0x04) return 'cover-open'
  if (offline & 0x20 || paper & 0x60) return 'paper-out'
  if (error & 0x08) return 'cutter-error'
  if (error & 0x40) return 'overheated'
  if (offline & 0x40 || error & 0x20) return 'error'
  if (printer & 0x28) return 'offline'
  if (paper & 0x0c) return 'paper-low'
  return 'ready'
}

/** GS r 1: the roll's sensors, in bits of their own. */
export const stateOfSensors = (byte: number): PrinterState => (byte & 0x0c ? 'paper-out' : byte & 0x03 ? 'paper-low' : 'ready')

export const canPrint = (state: PrinterState): boolean => state === 'ready' || state === 'paper-low' || state === 'unconfirmed'

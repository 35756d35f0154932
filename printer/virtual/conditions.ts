/** What can be the matter with a printer. */
export type Conditions = {
  readonly paper: 'full' | 'near-end' | 'out'
  readonly coverOpen: boolean
  /** Switched off-line by its key, or by a fault that `error` names. */
  readonly offline: boolean
  readonly error: boolean
  /** Too hot: ends by itself. */
  readonly overheated: boolean
}

export const inOrder: Conditions = { paper: 'full', coverOpen: false, offline: false, error: false, overheated: false }

/** Bits 1 and 4 are always set. */
const fixed = 0x12

export const stopped = (now: Conditions): boolean => now.paper === 'out' || now.coverOpen || now.offline || now.error || now.overheated

/** The answer to DLE EOT n, as printers give it: without paper it is also off-line and near its end. */
export function realTimeAnswer(n: number, now: Conditions): number | undefined {
  switch (n) {
    case 1:
      return fixed | 0x04 | (stopped(now) ? 0x08 : 0)
    case 2:
      return fixed | (now.coverOpen ? 0x04 : 0) | (now.paper === 'out' ? 0x20 : 0) | (now.error || now.overheated ? 0x40 : 0)
    case 3:
      return fixed | (now.error ? 0x08 : 0) | (now.overheated ? 0x40 : 0)
    case 4:
      return fixed | (now.paper === 'out' ? 0x6c : now.paper === 'near-end' ? 0x0c : 0)
    default:
      return undefined
  }
}

/** The answer to GS r 1. */
export const sensorAnswer = (now: Conditions): number => (now.paper === 'out' ? 0x0f : now.paper === 'near-end' ? 0x03 : 0x00)

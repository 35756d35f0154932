import { correction, generate } from 'lean-qr'
import type { QrLevel } from './tokens.ts'

type Symbol = ReturnType<typeof generate>

/** A slip's code is asked for twice, and drawn once more in its picture. */
const kept = new Map<string, Symbol | undefined>()
const mostKept = 20

/** The code that a printer draws for its data; undefined: no code holds so much. */
export function qrOf(data: string, level: QrLevel = 'L'): Symbol | undefined {
  const key = `${level} ${data}`
  if (kept.has(key)) return kept.get(key)
  if (kept.size >= mostKept) kept.clear()
  const made = madeOf(data, level)
  kept.set(key, made)
  return made
}

function madeOf(data: string, level: QrLevel): Symbol | undefined {
  try {
    return generate(data, { minCorrectionLevel: correction[level], maxCorrectionLevel: correction[level] })
  } catch {
    return undefined
  }
}

/** Modules on a side; 0: there is no such code. */
export const qrSize = (data: string, level?: QrLevel): number => qrOf(data, level)?.size ?? 0
